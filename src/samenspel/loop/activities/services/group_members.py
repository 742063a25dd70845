"""Who is in a group that an organiser writes to."""

from collections.abc import Iterator
from typing import Any

from samenspel.loop.activities.models import Activity, Group, Registration, Session
from samenspel.loop.activities.querysets import RegistrationQuerySet


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
        # A session that was removed meanwhile has nobody in it: "no session" would be all others.
        Group.SESSION: coming.filter(choices__session=session) if session else coming.none(),
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
