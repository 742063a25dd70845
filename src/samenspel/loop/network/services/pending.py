"""Ask who has an account to take part, and wait: only the person's own yes makes it so."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log, ratelimit
from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import queue_messages, write_message
from samenspel.loop.network.models import Answer, Membership, PendingMembership, Person, Werkplaats
from samenspel.loop.network.services.checks import must_run
from samenspel.loop.network.services.memberships import Details, begin_membership, check_details

ASKED_A_MONTH = 3
A_MONTH = 30 * 24 * 60 * 60


@transaction.atomic
def ask_to_take_part(
    *, werkplaats: Werkplaats, person: Person, by: Person, name: str, details: Details
) -> PendingMembership:
    """Ask `person` by mail; what would be written waits with the name that was typed."""
    must_run(by, werkplaats)
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)  # One question at a time.
    check_details(werkplaats, person, details)
    if werkplaats.pending_memberships.standing().filter(person=person).exists():
        raise ValidationError(
            {"email": _("This person was asked already. See “Who was asked” for the answer.")}
        )
    key = f"network-ask:{werkplaats.pk}:{person.pk}"
    if not ratelimit.allow(key, limit=ASKED_A_MONTH, per_seconds=A_MONTH):
        raise ValidationError(
            {"email": _("We asked this person several times this month. Call, or wait a while.")}
        )
    pending = PendingMembership(
        werkplaats=werkplaats, person=person, name=name, email=person.email, **details
    )
    ask_all(asked=[pending], by=by)
    return pending


def ask_all(*, asked: Sequence[PendingMembership], by: Person) -> None:
    """Keep and mail all that is asked, in a few queries; the caller checked that it may be.

    What was answered or out of time makes place. The log names nobody: its readers may not see.
    """
    for pending in asked:
        pending.new_link(PendingMembership.ANSWER_WITHIN)
    earlier = PendingMembership.objects.filter(werkplaats__in={one.werkplaats for one in asked})
    earlier.filter(person__in=[pending.person for pending in asked]).delete()
    stored = PendingMembership.objects.bulk_create(asked, batch_size=500)
    queue_messages([_letter(pending, by) for pending in stored])
    for pending in stored:
        log.record("network.ask", pending.werkplaats, by.user)


@transaction.atomic
def accept_pending(*, pending: PendingMembership, by: Person) -> Membership:
    """Say yes: from now on `by`, who was asked, belongs to the Werkplaats."""
    pending = _to_answer(pending, by)
    details: Details = {
        "role": pending.role,
        "perspective": pending.perspective,
        "function": pending.function,
        "organisation": pending.organisation,
        "starts": max(pending.starts, timezone.localdate()),
        "ends": pending.ends,
    }
    werkplaats = pending.werkplaats
    _note(pending, Answer.ACCEPTED)
    present = Membership.objects.for_werkplaats(werkplaats).filter(person=by).first()
    if present is not None and present.in_force:
        return present  # By another way, as an invitation of a team.
    membership = begin_membership(werkplaats=werkplaats, person=by, details=details, user=by.user)
    by.forget_memberships()
    return membership


@transaction.atomic
def decline_pending(*, pending: PendingMembership, by: Person) -> None:
    """Say no; the coordinator reads so for as long as an answer could have come."""
    _note(_to_answer(pending, by), Answer.DECLINED)


@transaction.atomic
def take_back_pending(*, pending: PendingMembership, by: Person) -> None:
    """Ask no more; the link in the letter stops working."""
    must_run(by, pending.werkplaats)
    if pending.answer != Answer.WAITING:  # Else one could ask until it is a yes.
        raise PermissionDenied
    pending.delete()
    log.record("network.take_back", pending.werkplaats, by.user)


def forget_unanswered(now: datetime) -> int:
    """Forget what was not answered in time, or was declined then; return how many."""
    return PendingMembership.objects.expired(now).delete()[0]


def _to_answer(pending: PendingMembership, by: Person) -> PendingMembership:
    waiting = PendingMembership.objects.select_for_update(of=("self",))
    found = waiting.select_related("werkplaats").filter(pk=pending.pk).first()
    if found is None or not found.is_open:
        raise ValidationError(_("This question is no longer open. Ask the coordinator."))
    if found.person_id != by.pk:
        raise PermissionDenied
    return found


def _note(pending: PendingMembership, answer: Answer) -> None:
    pending.answer = answer
    pending.save(update_fields=["answer"])


def _letter(pending: PendingMembership, by: Person) -> Message:
    werkplaats = pending.werkplaats
    path = reverse("network:answer_by_link", args=[pending.token])
    return write_message(
        to=pending.person.email,
        template="network/mail/asked.txt",
        context={
            "name": pending.person.name,
            "werkplaats": werkplaats.name,
            "inviter": by.name,
            "role": pending.get_role_display(),
            "perspective": pending.get_perspective_display(),
            "url": werkplaats.root_url + path,
            "days": PendingMembership.ANSWER_WITHIN.days,
        },
        sender=werkplaats.sender,
        key=f"network-asked-{pending.pk}",
        secret=True,
    )
