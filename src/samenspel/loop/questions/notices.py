"""What questions have to tell: to coordinators, that a new one waits."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.mail.services import mail_arrives_at
from samenspel.ground.notices.services import notify
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.network.menu import runs_this_site
from samenspel.loop.network.models import Membership, Role, Werkplaats
from samenspel.loop.network.querysets import MembershipQuerySet
from samenspel.loop.questions.lifecycle import Move
from samenspel.loop.questions.models import Question, Step
from samenspel.loop.questions.signals import question_moved

NEW = "questions.new"


def _coordinators(werkplaats: Werkplaats) -> MembershipQuerySet:
    return Membership.objects.for_werkplaats(werkplaats).in_force().with_role(Role.COORDINATOR)


def _tell_coordinators(question: Question, step: Step, **kwargs: Any) -> None:
    if step.move != Move.CONFIRMED:
        return
    mail_arrives_at(question.asker_email)  # The link to confirm came out of that mailbox.
    notify(
        topic=NEW,
        about_id=question.pk,
        to=_coordinators(question.werkplaats).mail_addresses(),
        sender=question.werkplaats.sender,
    )


def _new_question(about_id: int, address: str) -> Line | None:
    """Tell that it waits, not what it says: that may be private, and is read on the site."""
    waiting = Question.objects.waiting().select_related("werkplaats__site")
    question = waiting.filter(pk=about_id).first()
    if question is None:
        return None
    mine = same_address("person__email", address)
    if not _coordinators(question.werkplaats).filter(mine).exists():
        return None
    path = reverse("questions:triage", kwargs={"pk": question.pk})
    return Line(
        title=_("A new question waits: %(kind)s") % {"kind": question.get_kind_display()},
        text=_("From a %(perspective)s.") % {"perspective": question.get_perspective_display()},
        url=question.werkplaats.root_url + path,
    )


register(
    Topic(
        name=NEW,
        label=gettext_lazy("New questions"),
        explanation=gettext_lazy("Somebody asked a question, and it waits for you."),
        line=_new_question,
        offered=runs_this_site,
    )
)
question_moved.connect(_tell_coordinators, dispatch_uid="questions.notices")
