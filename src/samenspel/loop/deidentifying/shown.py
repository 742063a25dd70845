"""What the page of suggestions shows: the same words together, each place with its line."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Q

from samenspel.loop.deidentifying import vault
from samenspel.loop.deidentifying.models import Pseudonym, Suggestion, TraceKind
from samenspel.loop.deidentifying.stand_ins import proposal
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import BLOT
from samenspel.loop.teams.models import Team

AROUND = 90
PLACES_AT_ONCE = 25
NEARBY = 25


@dataclass(frozen=True)
class Place:
    """One place in the text: on which line, and what stands before and after."""

    suggestion: Suggestion
    line: int
    before: str
    words: str
    after: str


@dataclass
class Group:
    """The same words, of the same kind, at some places; decided about together or apart.

    `later` counts the places beyond the first 25: they come when those are decided.
    """

    kind: TraceKind
    words: str
    stand_in: str = ""
    is_known: bool = False
    places: list[Place] = field(default_factory=list)
    later: int = 0

    @property
    def key(self) -> int:
        """Return what names this group on the page."""
        return int(self.places[0].suggestion.pk)


class Lines:
    """Finds on which line a place stands, and what is around it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        for at, character in enumerate(text):
            if character == "\n":
                self.starts.append(at + 1)

    def place_of(self, suggestion: Suggestion) -> Place:
        """Return the place of `suggestion`, with words around it up to the ends of its line."""
        start, end = suggestion.start, suggestion.end
        number = bisect_right(self.starts, start)
        line_start = self.starts[number - 1]
        line_end = self.text.find("\n", end)
        line_end = len(self.text) if line_end < 0 else line_end
        before = self.text[max(line_start, start - AROUND) : start]
        after = self.text[end : min(line_end, end + AROUND)]
        if start - AROUND > line_start:
            before = "…" + before.partition(" ")[2]
        if end + AROUND < line_end:
            after = after.rpartition(" ")[0] + "…"
        return Place(suggestion, number, before, self.text[start:end], after)


def readable(text: str, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Keep the suggestions of which no word was taken back; `text` is the safe text."""
    return [one for one in suggestions if BLOT not in text[one.start : one.end]]


def groups_of(text: str, suggestions: Iterable[Suggestion]) -> list[Group]:
    """Return the suggestions as groups, in the order in which they first appear."""
    lines = Lines(text)
    groups: dict[tuple[str, str], Group] = {}
    for one in suggestions:
        words = text[one.start : one.end]
        same = (one.kind, vault.same_form(words))
        group = groups.setdefault(same, Group(TraceKind(one.kind), words))
        if len(group.places) < PLACES_AT_ONCE:
            group.places.append(lines.place_of(one))
        else:
            group.later += 1
    return list(groups.values())


def propose(groups: Iterable[Group], team: Team) -> None:
    """Say of each group what could stand there: what the team uses already, or a new one."""
    rows = Pseudonym.objects.of_team(team).values_list("kind", "digest", "stand_in")
    known = {(kind, digest): stand_in for kind, digest, stand_in in rows}
    taken = set(known.values())
    for group in groups:
        if group.kind.has_key:
            stand_in = known.get((group.kind, vault.digest(team.pk, group.words)))
            group.is_known = stand_in is not None
            group.stand_in = stand_in or proposal(group.kind, group.words, taken)
            taken.add(group.stand_in)
        else:
            group.stand_in = proposal(group.kind, group.words, ())


def waiting_elsewhere(source: Source) -> list[Source]:
    """Return the team's other texts with suggestions that nobody decided about, with `waiting`."""
    others = Source.objects.of_team(source.team).exclude(pk=source.pk).without_text()
    open_ones = Q(suggestions__decision="open")
    counted = others.annotate(waiting=Count("suggestions", filter=open_ones))
    return list(counted.filter(waiting__gt=0).order_by("-waiting", "title")[:NEARBY])
