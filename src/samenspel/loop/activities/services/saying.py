"""What somebody says besides a name and an address: companions, answers, sessions, needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from samenspel.ground.freshness.services import touch
from samenspel.loop.activities.extras import EXTRAS
from samenspel.loop.activities.models import (
    Activity,
    Answer,
    Companion,
    Registration,
    SessionChoice,
)
from samenspel.loop.activities.services.lock import locked, newest_of, pages_follow
from samenspel.loop.activities.services.outcomes import NoRoomError, SessionTakenError
from samenspel.loop.activities.services.waiting import move_up
from samenspel.loop.activities.standing import places_in_sessions


@dataclass(frozen=True)
class Said:
    """What was filled in; a companion without a name is an empty text.

    `answers` are by the id of what was `Asked`, `choices` are sessions by round, both as ids.
    """

    perspective: str = ""
    companions: tuple[str, ...] = ()
    answers: Mapping[int, str] = field(default_factory=dict)
    choices: Mapping[int, int] = field(default_factory=dict)
    needs: str = ""
    extras: Mapping[str, Any] = field(default_factory=dict)

    @property
    def party(self) -> int:
        """Return how many people come."""
        return 1 + len(self.companions)

    def at_another(self, activity: Activity) -> "Said":
        """Return what of this holds for another meeting, which asks its own questions."""
        return replace(
            self,
            companions=self.companions[: activity.companions_allowed],
            needs=self.needs if activity.asks_needs else "",
            answers={},
            choices={},
            extras={},
        )


NOTHING = Said()


@transaction.atomic
def change_registration(*, registration: Registration, name: str, said: Said) -> Registration:
    """Change what was filled in, by the private link.

    Raises `NoRoomError` for more people than there are places, `SessionTakenError` for a session
    that is full.
    """
    activity = locked(registration.activity)
    current = newest_of(registration)
    if activity is None or not (current.holds_a_place or current.is_in_line):
        return current
    with pages_follow(activity) as places:
        more = said.party - current.party
        if current.holds_a_place and more > 0 and not places.has_room_for(more):
            raise NoRoomError
        current.name, current.party = name.strip(), said.party
        current.perspective, current.needs = said.perspective, said.needs
        current.save(update_fields=["name", "party", "perspective", "needs"])
        if current.holds_a_place:
            check_sessions(activity, current, said.choices)
        keep(current, said)
        move_up(activity)
    return current


def check_sessions(
    activity: Activity, registration: Registration, choices: Mapping[int, int]
) -> None:
    """Raise `SessionTakenError` where no place is left; the caller holds the lock."""
    if not choices:
        return
    places = places_in_sessions(activity, besides=registration)
    for round_id, session_id in choices.items():
        if session_id not in places or not places[session_id].fits(registration.party):
            raise SessionTakenError(round_id)


def keep(registration: Registration, said: Said) -> None:
    """Save what was said, in place of what was said before."""
    for rows in (registration.companions, registration.answers, registration.choices):
        rows.all().delete()
    keep_new(registration, said)


def keep_new(registration: Registration, said: Said) -> None:
    """Save what was said for the first time."""
    _keep_rows(registration, Companion, [{"name": name} for name in said.companions])
    answers = [{"asked_id": pk, "value": value} for pk, value in said.answers.items() if value]
    _keep_rows(registration, Answer, answers)
    choices = said.choices if registration.holds_a_place else {}
    chosen = [{"round_id": one, "session_id": other} for one, other in choices.items()]
    _keep_rows(registration, SessionChoice, chosen)
    if chosen:
        touch(registration.activity.werkplaats_id)  # The page counts the places in sessions.
    EXTRAS.save(registration, said.extras)


def _keep_rows(registration: Registration, model: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        model.objects.bulk_create([model(registration=registration, **row) for row in rows])
