"""Who at a door was asked about the own words, for who stands there: names, never codes."""

from dataclasses import dataclass

from samenspel.ground.consent.models import Purpose
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.heads import Head, heads_of
from samenspel.loop.research.answers import STOPPED, TAKES_PART, standings_of
from samenspel.loop.research.models import KnownHead
from samenspel.loop.research.terms import asked_consent_of


@dataclass(frozen=True)
class AskedAtDoor:
    """`answered` and `unrecorded` are keys of heads; what else somebody answered isn't told."""

    heads: list[Head]
    answered: frozenset[str]
    unrecorded: frozenset[str]

    @property
    def to_ask(self) -> list[Head]:
        """Return who did not answer yet."""
        return [head for head in self.heads if head.key not in self.answered]

    @property
    def done(self) -> list[Head]:
        """Return who did."""
        return [head for head in self.heads if head.key in self.answered]

    @property
    def not_to_record(self) -> list[Head]:
        """Return who answered and may not be recorded: the one thing one must know in the room."""
        return [head for head in self.heads if head.key in self.unrecorded]


def asked_at(activity: Activity) -> AskedAtDoor:
    """Return who may come in at `activity`, and who answered; a few queries, however many."""
    known = KnownHead.objects.filter(activity=activity).select_related("participant")
    people = {one.head: one.participant for one in known}
    standings = standings_of(people.values())
    answered = {
        head: standings[one.pk]
        for head, one in people.items()
        if standings[one.pk].state in {STOPPED, TAKES_PART}
    }
    asked = asked_consent_of(activity)
    records = asked is not None and asked.records
    unrecorded = [
        head
        for head, standing in answered.items()
        if records and not (standing.takes_part and Purpose.RECORD in standing.consents)
    ]
    return AskedAtDoor(heads_of(activity), frozenset(answered), frozenset(unrecorded))
