"""The programme of an activity as a page shows it: with who leads what, and the places left."""

from collections.abc import Iterator
from dataclasses import dataclass

from samenspel.loop.activities.models import Activity, Round, Session
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.standing import places_in_sessions


@dataclass(frozen=True)
class SessionShown:
    """A session, and how many places it has left."""

    session: Session
    places: Places


@dataclass(frozen=True)
class RoundShown:
    """A round; `is_outside` when it doesn't lie within the activity any more."""

    part: Round
    sessions: list[SessionShown]
    is_outside: bool


def programme_of(activity: Activity) -> list[RoundShown]:
    """Return the programme, in order; empty for what has none."""
    rounds = list(activity.rounds.prefetch_related("sessions__speakers"))
    if not rounds:
        return []
    places = places_in_sessions(activity)
    return list(_shown(activity, rounds, places))


def _shown(
    activity: Activity, rounds: list[Round], places: dict[int, Places]
) -> Iterator[RoundShown]:
    for part in rounds:
        sessions = [SessionShown(one, places[one.pk]) for one in part.sessions.all()]
        begins = activity.starts.replace(second=0, microsecond=0)
        yield RoundShown(part, sessions, part.starts < begins or part.ends > activity.ends)
