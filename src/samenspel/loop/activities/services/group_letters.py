"""Letters of an organiser to a group of who signed up: seen before they go, and sent once."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Group, GroupLetter, Registration, Session
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.activities.services.letters import post_to_all
from samenspel.loop.network.models import Person


def members_of(
    activity: Activity, group: str, session: Session | None = None
) -> RegistrationQuerySet:
    """Return who is in a group now, and can be mailed, in the order of their names."""
    registrations: RegistrationQuerySet = Registration.objects.filter(activity=activity)
    coming = registrations.confirmed()
    found = {
        Group.COMING: coming,
        Group.UNCONFIRMED: registrations.holding_a_place().filter(status="pending"),
        Group.WAITING: registrations.filter(status="waiting"),
        Group.UNDECIDED: coming.filter(pk__in=_undecided(activity)),
        Group.SESSION: coming.filter(choices__session=session),
    }[Group(group)]
    return found.exclude(email="").order_by("name", "pk")


def _undecided(activity: Activity) -> list[int]:
    """Return who still has a choice to make in some round with more than one session."""
    to_choose = {
        part.pk
        for part in activity.rounds.prefetch_related("sessions")
        if len(part.sessions.all()) > 1
    }
    chosen: dict[int, set[int]] = {}
    for one, part in activity.registrations.values_list("pk", "choices__round"):
        chosen.setdefault(one, set()).add(part)
    return [one for one, rounds in chosen.items() if to_choose - rounds]


def groups_of(activity: Activity) -> Iterator[tuple[str, Any]]:
    """Yield the groups that make sense for `activity`, as choices of a form."""
    sessions = Session.objects.filter(round__activity=activity).select_related("round")
    has_sessions = bool(sessions)
    for group in (Group.COMING, Group.UNCONFIRMED, Group.WAITING):
        yield group.value, group.label
    if has_sessions:
        yield Group.UNDECIDED.value, Group.UNDECIDED.label
    for session in sessions:
        yield f"{Group.SESSION.value}:{session.pk}", f"{session.round}: {session}"


@transaction.atomic
def send_letter(
    *,
    activity: Activity,
    by: Person,
    group: str,
    subject: str,
    text: str,
    nonce: UUID,
    session: Session | None = None,
) -> GroupLetter:
    """Mail a group, and note to how many. The same `nonce` again sends nothing."""
    access.require(access.may_edit(by, activity))
    Activity.objects.select_for_update().get(pk=activity.pk)
    earlier = GroupLetter.objects.filter(nonce=nonce, activity=activity).first()
    if earlier is not None:
        return earlier
    letter = GroupLetter.objects.create(
        activity=activity,
        group=group,
        session=session,
        subject=subject,
        text=text,
        sent_by=by,
        nonce=nonce,
    )
    letter.number = post_to_all(
        "from_organiser",
        activity,
        Registration.objects.filter(pk__in=members_of(activity, group, session).values("pk")),
        key=f"activities:letter:{letter.pk}",
        letter=letter,
    )
    letter.save(update_fields=["number"])
    log.record("activities.letter", activity, by.user, number=letter.number)
    return letter
