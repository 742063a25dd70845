"""A finding as somebody gets to see it: the words one may read, whose they are, and no others."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from samenspel.ground.common.counting import CountOf
from samenspel.ground.common.words import joined
from samenspel.loop.activities.models import Activity
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.findings.attribution import Spoken, voices_by_passage, who_said
from samenspel.loop.findings.models import (
    CheckAnswer,
    Evidence,
    Finding,
    MemberCheck,
    MemberCheckInvitation,
    Side,
)
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.access import may_read
from samenspel.loop.teams.access import circle_of


@dataclass(frozen=True)
class Quote:
    """Words below a finding, who said them, and where; `place` only as far as one may see it."""

    evidence: Evidence
    who: str
    place: str


@dataclass(frozen=True)
class Voices:
    """How many people speak from each perspective, in the words that are read here."""

    counts: Mapping[str, int]

    @classmethod
    def of(cls, spoken: Spoken) -> "Voices":
        """Count the people who speak, each once for every perspective."""
        people = {
            (voice.perspective, voice.participant_id)
            for voices in spoken.values()
            for voice in voices
            if voice.participant_id is not None
        }
        return cls(Counter(perspective for perspective, _participant in people))

    @property
    def sides(self) -> list[tuple[Perspective, int]]:
        """Return each perspective with its number; education only when it speaks."""
        always = Perspective.always_in_view()
        shown = [one for one in Perspective if one in always or self.counts.get(one, 0)]
        return [(one, self.counts.get(one, 0)) for one in shown]

    @property
    def missing(self) -> list[Perspective]:
        """Return the perspectives that should never be missing, and are."""
        return [one for one in Perspective.always_in_view() if not self.counts.get(one, 0)]

    @property
    def missing_in_words(self) -> str:
        """Return who is missing, as in "professional and municipality"."""
        return joined(one.label for one in self.missing)

    @property
    def total(self) -> int:
        """Return how many people speak."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Shown:
    """What one reader gets to see below a finding; `hidden` passages are only counted.

    Also how many of them speak against it: what is not shown must not flatter the claim.
    """

    supporting: list[Quote]
    against: list[Quote]
    hidden: int
    hidden_against: int
    voices: Voices


def shown_to(person: Person | None, finding: Finding) -> Shown:
    """Return the words below `finding` that `person` (None: a visitor) may read, now.

    The same number of queries however many there are.
    """
    researches = may_read(person, finding.team)
    circle = None if researches else circle_of(person, finding.team)
    rows = _readable(person, finding)
    spoken = voices_by_passage(row.passage for row in rows)
    who = who_said(spoken, circle=circle)
    quotes = [
        Quote(row, who[row.passage_id], row.passage.source.title if researches else row.place)
        for row in rows
    ]
    against = [quote for quote in quotes if quote.evidence.side == Side.AGAINST]
    total, all_against = _numbers(finding, rows)
    return Shown(
        supporting=[quote for quote in quotes if quote.evidence.side == Side.FOR],
        against=against,
        hidden=total - len(rows),
        hidden_against=all_against - len(against),
        voices=Voices.of(spoken),
    )


def _readable(person: Person | None, finding: Finding) -> list[Any]:
    """Return the rows of words that went through the gate.

    Each with the `place` where it was said, as far as `person` may see that gathering, and how
    many rows there are, in `total` and in `total_against`.
    """
    seen = passages_for(person, finding.team).order_by().filter(evidence__finding=finding)
    gathering = OuterRef("passage__source__activity")
    places = Activity.objects.visible_to(person).filter(pk=gathering).order_by().values("title")
    all_of_it = Evidence.objects.filter(finding=OuterRef("finding"))
    rows = finding.evidence.filter(passage__in=seen).select_related("passage__source__team")
    return list(
        rows.defer("passage__source__text", "passage__source__extra").annotate(
            place=Coalesce(Subquery(places[:1]), Value("")),
            total=CountOf(all_of_it),
            total_against=CountOf(all_of_it.filter(side=Side.AGAINST)),
        )
    )


def _numbers(finding: Finding, rows: list[Any]) -> tuple[int, int]:
    """Return how many passages there are below `finding`, and how many speak against it."""
    if rows:
        return rows[0].total, rows[0].total_against
    sides = list(finding.evidence.order_by().values_list("side", flat=True))
    return len(sides), sides.count(Side.AGAINST)


@dataclass(frozen=True)
class Outcome:
    """What participants said when they were asked, in numbers."""

    check: MemberCheck
    asked: int
    counts: list[tuple[Any, int]]

    @property
    def answered(self) -> int:
        """Return how many answered."""
        return sum(number for _answer, number in self.counts)


def outcome_of(check: MemberCheck) -> Outcome:
    """Return what was answered, without whoever stopped taking part."""
    invited = MemberCheckInvitation.objects.filter(check_round=check).of_who_takes_part()
    answers = list(invited.values_list("answer", flat=True))
    counts = [(CheckAnswer(one), answers.count(one)) for one in CheckAnswer.values]
    return Outcome(check, len(answers), counts)


def last_outcome(finding: Finding) -> Outcome | None:
    """Return the outcome of the last round that is over and was answered."""
    for check in finding.checks.closed()[:1]:
        outcome = outcome_of(check)
        return outcome if outcome.answered else None
    return None
