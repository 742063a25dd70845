"""Asking a question, and confirming it."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.common.links import TO_CONFIRM
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.questions.lifecycle import Move, Status, Told
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services.stepping import SILENT, lock, make_move, write_step
from samenspel.loop.questions.services.telling import absolute
from samenspel.loop.questions.wording import title_from


@transaction.atomic
def ask_question(
    *,
    werkplaats: Werkplaats,
    kind: str,
    text: str,
    perspective: str,
    email: str,
    name: str = "",
    municipality: str = "",
    may_contact: bool = False,
    may_publish: bool = False,
    by: User | None = None,
    address_is_proven: bool = False,
) -> Question:
    """Keep a question. Nobody sees it until its asker confirms it by the link in a mail.

    Whoever is logged in (`by`) has proven the address of the account already: that one is used,
    and the question is confirmed at once. So it is when `address_is_proven` by a private link.
    """
    question = Question(
        werkplaats=werkplaats,
        kind=kind,
        title=title_from(text),
        text=text.strip(),
        perspective=perspective,
        municipality=municipality.strip(),
        asker_name=" ".join(name.split()),
        asker_email=(by.email if by else email).strip().lower(),
        may_contact=may_contact,
        may_publish=may_publish,
    )
    question.new_link(TO_CONFIRM)
    question.save()
    write_step(question, Move.ASKED, before="", by=None, says=SILENT, told=Told.NOBODY)
    if by is not None or address_is_proven:
        return confirm_question(question=question)
    _post_confirmation(question)
    return question


@transaction.atomic
def confirm_question(*, question: Question) -> Question:
    """Let the coordinators see the question; whoever calls this followed its private link.

    Confirming twice changes nothing.
    """
    current = lock(question)
    if current.status == Status.UNCONFIRMED:
        make_move(current, Move.CONFIRMED, changes={"confirmed_at": timezone.now()})
    return current


def _post_confirmation(question: Question) -> None:
    address = reverse("questions:confirm", kwargs={"token": question.token})
    post_message(
        to=question.asker_email,
        template="questions/mail/confirm.txt",
        # Nothing that was typed: the form must be no way to mail one's own words to strangers.
        context={"page_url": absolute(question, address)},
        sender=question.werkplaats.sender,
        key=f"questions.confirm.{question.pk}",
        secret=True,
    )
