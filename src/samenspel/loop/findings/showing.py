"""A finding as somebody gets to see it: the words one may read, whose they are, and no others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from samenspel.ground.common.words import joined
from samenspel.loop.activities.models import Activity
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Passage, PassageVoice
from samenspel.loop.findings.attribution import who_said
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
    """What one reader gets to see below a finding; `hidden` passages are only counted."""

    supporting: list[Quote]
    against: list[Quote]
    hidden: int
    voices: Voices


def shown_to(person: Person | None, finding: Finding) -> Shown:
    """Return the words below `finding` that `person` (None: a visitor) may read, now.

    The same number of queries however many there are.
    """
    seen = passages_for(person, finding.team).order_by()
    evidence = finding.evidence.select_related("passage__source").defer(
        "passage__source__text", "passage__source__extra"
    )
    readable = list(evidence.filter(passage__in=seen.filter(evidence__finding=finding)))
    circle = None if may_read(person, finding.team) else circle_of(person, finding.team)
    passages = [one.passage for one in readable]
    who = who_said(passages, circle=circle)
    places = _places(person, passages, researches=circle is None)
    quotes = [Quote(one, who[one.passage_id], places[one.passage_id]) for one in readable]
    return Shown(
        supporting=[quote for quote in quotes if quote.evidence.side == Side.FOR],
        against=[quote for quote in quotes if quote.evidence.side == Side.AGAINST],
        hidden=finding.evidence.count() - len(readable),
        voices=voices_in(one.pk for one in passages),
    )


def _places(
    person: Person | None, passages: Iterable[Passage], *, researches: bool
) -> dict[int, str]:
    """Return where each was said: for researchers the text, for others the gathering they see."""
    if researches:
        return {passage.pk: passage.source.title for passage in passages}
    gatherings = {passage.pk: passage.source.activity_id for passage in passages}
    seen = Activity.objects.visible_to(person).filter(pk__in=set(gatherings.values()) - {None})
    titles = dict(seen.values_list("pk", "title"))
    return {pk: titles.get(activity, "") for pk, activity in gatherings.items()}


def voices_in(passages: Iterable[int]) -> Voices:
    """Count the people who speak in these passages, from each perspective; one query."""
    spoken = PassageVoice.objects.filter(passage__in=list(passages), participant__isnull=False)
    people = set(spoken.values_list("perspective", "participant"))
    counts: dict[str, int] = {}
    for perspective, _participant in people:
        counts[perspective] = counts.get(perspective, 0) + 1
    return Voices(counts)


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
