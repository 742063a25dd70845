"""What findings hold of a person: answers to a check, opinions, memos, and who wrote what.

Erasing an answer removes it. Of what members of a team did, only the name goes: others built on it.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.findings.models import (
    Finding,
    MemberCheck,
    MemberCheckInvitation,
    Memo,
    Stance,
)
from samenspel.loop.research.models import Identity


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _invitations(subject: Subject) -> Any:
    mine = Identity.objects.of_address(subject.email)
    if subject.person_id is not None:
        mine = mine | Identity.objects.filter(person=subject.person_id)
    return MemberCheckInvitation.objects.filter(participant__in=mine.values("participant"))


def _export_answers(subject: Subject) -> Iterator[Held]:
    rows = _invitations(subject).select_related("check_round__finding__team")
    for invitation in rows:
        yield Held(
            title=invitation.check_round.words,
            facts={
                _("Team"): invitation.check_round.finding.team.name,
                _("What you answered"): invitation.get_answer_display(),
                _("In your own words"): invitation.words,
                _("Answered on"): invitation.answered_at,
            },
            url=invitation.get_absolute_url(),
        )


@transaction.atomic
def _erase_answers(subject: Subject) -> int:
    mine = _invitations(subject)
    number = int(mine.count())
    mine.delete()
    return number


def _export_opinions(subject: Subject) -> Iterator[Held]:
    for stance in Stance.objects.filter(_of(subject, "person")).select_related("finding__team"):
        yield Held(
            title=stance.finding.claim,
            facts={
                _("Team"): stance.finding.team.name,
                _("What you think"): stance.get_opinion_display(),
                _("Why"): stance.why,
            },
            url=stance.finding.get_absolute_url(),
        )


@transaction.atomic
def _erase_opinions(subject: Subject) -> int:
    number, _rows = Stance.objects.filter(_of(subject, "person")).delete()
    return number


WRITTEN: list[tuple[type[Model], str]] = [
    (Finding, "created_by"),
    (Memo, "by"),
    (MemberCheck, "by"),
    (MemberCheckInvitation, "noted_by"),
]


def _export_written(subject: Subject) -> Iterator[Held]:
    for finding in Finding.objects.filter(_of(subject, "created_by")).select_related("team"):
        facts = {_("Team"): finding.team.name, _("Written on"): finding.created}
        yield Held(title=finding.claim, facts=facts, url=finding.get_absolute_url())
    for memo in Memo.objects.filter(_of(subject, "by")).select_related("finding__team"):
        facts = {_("Team"): memo.finding.team.name, _("Memo"): memo.text}
        yield Held(title=memo.finding.claim, facts=facts)
    checks = MemberCheck.objects.filter(_of(subject, "by")).select_related("finding__team")
    for check in checks:
        facts = {_("Team"): check.finding.team.name, _("Asked on"): check.sent_at}
        yield Held(title=check.finding.claim, facts=facts)
    noted = MemberCheckInvitation.objects.filter(_of(subject, "noted_by"))
    for invitation in noted.select_related("check_round__finding__team"):
        finding = invitation.check_round.finding
        facts = {_("Team"): finding.team.name, _("Noted on"): invitation.answered_at}
        yield Held(title=finding.claim, facts=facts)


@transaction.atomic
def _erase_written(subject: Subject) -> int:
    touched = 0
    for model, field in WRITTEN:
        rows: Any = model._base_manager
        mine = list(rows.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += rows.filter(pk__in=mine).update(**{field: None})
    return touched


HOLDINGS = [
    Holding(
        name="findings.answers",
        label=gettext_lazy("What you answered when a team asked whether it understood you well"),
        purpose=gettext_lazy("To check with you whether what the team found is right."),
        basis=gettext_lazy("You agreed that we may get in touch, and you answered yourself."),
        kept=gettext_lazy("As long as the finding, and your consent."),
        erasing=gettext_lazy("Your answers are deleted."),
        data=gettext_lazy("Mail address, and what you answered."),
        recipients=gettext_lazy("The researchers of the team."),
        export=_export_answers,
        erase=_erase_answers,
        order=35,
    ),
    Holding(
        name="findings.opinions",
        label=gettext_lazy("What you think of findings of your team"),
        purpose=gettext_lazy("To let a team see where its members agree, and where not."),
        basis=gettext_lazy("You said it yourself."),
        kept=gettext_lazy("As long as the finding."),
        erasing=gettext_lazy("What you thought of findings is deleted."),
        data=gettext_lazy("Name, and whether you agree or doubt."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_opinions,
        erase=_erase_opinions,
        order=36,
    ),
    Holding(
        name="findings.written",
        label=gettext_lazy("Findings and memos you wrote, and answers you noted for others"),
        purpose=gettext_lazy("To know who can tell more about it."),
        basis=gettext_lazy("You work on the research of a team."),
        kept=gettext_lazy("As long as the finding."),
        erasing=gettext_lazy("The findings and memos stay. Your name is taken off."),
        data=gettext_lazy("Name, and what you wrote."),
        recipients=gettext_lazy("The researchers of the team."),
        export=_export_written,
        erase=_erase_written,
        order=37,
    ),
]
