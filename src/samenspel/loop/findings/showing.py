"""A finding as somebody gets to see it: the words one may read, whose they are, and no others."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
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
    return shown_to_each(person, [finding])[finding.pk]


def shown_to_each(person: Person | None, findings: Sequence[Finding]) -> dict[int, Shown]:
    """Return for each of `findings`, by its key, the words below it that `person` may read, now.

    As many queries as there are teams that found them, however many findings and words there are.
    """
    by_team: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_team[finding.team_id].append(finding)
    return {
        pk: shown for those in by_team.values() for pk, shown in _of_team(person, those).items()
    }


def _of_team(person: Person | None, findings: Sequence[Finding]) -> dict[int, Shown]:
    """Return what is shown of findings of one team."""
    team = findings[0].team
    researches = may_read(person, team)
    circle = None if researches else circle_of(person, team)
    rows: dict[int, list[Any]] = {finding.pk: [] for finding in findings}
    for row in _readable(person, findings):
        rows[row.finding_id].append(row)
    spoken = voices_by_passage(row.passage for below in rows.values() for row in below)
    who = who_said(spoken, circle=circle)
    numbers = _numbers(rows)
    found = {}
    for pk, below in rows.items():
        places = {row.pk: row.passage.source.title if researches else row.place for row in below}
        quotes = [Quote(row, who[row.passage_id], places[row.pk]) for row in below]
        said = {row.passage_id: spoken[row.passage_id] for row in below}
        found[pk] = _shown(quotes, numbers[pk], said)
    return found


def _shown(quotes: list[Quote], numbers: tuple[int, int], spoken: Spoken) -> Shown:
    against = [quote for quote in quotes if quote.evidence.side == Side.AGAINST]
    total, all_against = numbers
    return Shown(
        supporting=[quote for quote in quotes if quote.evidence.side == Side.FOR],
        against=against,
        hidden=total - len(quotes),
        hidden_against=all_against - len(against),
        voices=Voices.of(spoken),
    )


def _readable(person: Person | None, findings: Sequence[Finding]) -> list[Any]:
    """Return the rows of words that went through the gate, below findings of one team.

    Each with the `place` where it was said, as far as `person` may see that gathering, and how
    many rows its finding has, in `total` and in `total_against`.
    """
    keys = [finding.pk for finding in findings]
    seen = passages_for(person, findings[0].team).order_by().filter(evidence__finding__in=keys)
    gathering = OuterRef("passage__source__activity")
    places = Activity.objects.visible_to(person).filter(pk=gathering).order_by().values("title")
    all_of_it = Evidence.objects.filter(finding=OuterRef("finding"))
    rows = Evidence.objects.filter(finding__in=keys, passage__in=seen.values("pk"))
    return list(
        rows.select_related("passage__source__team")
        .defer("passage__source__text", "passage__source__extra")
        .annotate(
            place=Coalesce(Subquery(places[:1]), Value("")),
            total=CountOf(all_of_it),
            total_against=CountOf(all_of_it.filter(side=Side.AGAINST)),
        )
    )


def _numbers(rows: Mapping[int, list[Any]]) -> dict[int, tuple[int, int]]:
    """Return how many passages there are below each finding, and how many speak against it."""
    numbers = {pk: (below[0].total, below[0].total_against) for pk, below in rows.items() if below}
    silent = [pk for pk in rows if pk not in numbers]
    sides: dict[int, list[str]] = {pk: [] for pk in silent}
    if silent:
        told = Evidence.objects.filter(finding__in=silent).order_by()
        for pk, side in told.values_list("finding", "side"):
            sides[pk].append(side)
    return numbers | {pk: (len(all_), all_.count(Side.AGAINST)) for pk, all_ in sides.items()}


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
