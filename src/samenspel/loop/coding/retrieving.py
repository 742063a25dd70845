"""Find passages: which ones somebody looks for, and what stands beside each on a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Prefetch, Value
from django.db.models.functions import Length, Replace, Substr

from samenspel.ground.common.choices import label_of
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Code, Coding, Passage, PassageVoice, Standing
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; everything that is filled in must hold.

    `codes` and `beside` are keys of codes: a passage has one of `codes`, and shares words with a
    passage (perhaps itself) that has one of `beside`. The others are keys, or values of choices.
    """

    codes: frozenset[int] | None = None
    beside: frozenset[int] | None = None
    participant: int | None = None
    perspective: str = ""
    activity: int | None = None
    source: int | None = None
    kind: str = ""
    coder: int | None = None
    words: str = ""
    needs_look: bool = False
    newest_first: bool = False


@dataclass(frozen=True)
class Found:
    """A passage as the list shows it."""

    passage: Passage
    line: int
    voices: list[str]
    codes: list[Code] = field(default_factory=list)


def passages_wanted(team: Team, person: Person, wanted: Wanted) -> PassageQuerySet:
    """Return the passages of `team` that `person` may read and looks for, in order."""
    known = passages_for(person, team).marked_before(person)
    found = known
    if wanted.codes is not None:
        found = found.with_code(wanted.codes, person)
    if wanted.beside is not None:
        found = found.beside(known.with_code(wanted.beside, person))
    if wanted.participant or wanted.perspective:
        found = found.filter(_said_by(wanted))
    if wanted.coder:
        given = Coding.objects.filter(by=wanted.coder).seen_by(person)
        found = found.filter(pk__in=given.order_by().values("passage"))
    by_source = {
        "source": wanted.source,
        "source__activity": wanted.activity,
        "source__kind": wanted.kind,
        "needs_look": wanted.needs_look,
    }
    found = found.filter(**{name: value for name, value in by_source.items() if value})
    for word in wanted.words.split():
        found = found.filter(text__icontains=word)
    return found.order_by("-created", "-pk") if wanted.newest_first else found.order_by(*IN_TEXT)


IN_TEXT = ("source_id", "start", "end", "pk")
"""The order of the texts, and within a text that of its words."""


def _said_by(wanted: Wanted) -> Exists:
    """Tell whether one voice is of that participant and of that perspective."""
    voices = PassageVoice.objects.filter(passage=OuterRef("pk"))
    if wanted.participant:
        voices = voices.filter(participant=wanted.participant)
    if wanted.perspective:
        voices = voices.filter(perspective=wanted.perspective)
    return Exists(voices)


def shown(passages: Sequence[Passage], person: Person) -> list[Found]:
    """Return what stands beside each of these passages, in the same order. Four queries.

    Of the text of a source nothing is read.
    """
    keys = [passage.pk for passage in passages]
    codings = Coding.objects.seen_by(person).select_related("code")
    known = (
        Passage.objects.filter(pk__in=keys)
        .defer("source__text")
        .select_related("source__team", "source__activity")
        .prefetch_related(
            Prefetch("codings", codings.order_by("code__name", "code_id"), to_attr="codings_seen"),
            Prefetch("voices", PassageVoice.objects.select_related("participant").order_by("pk")),
        )
        .annotate(lines_before=_line_ends_before())
        .in_bulk()
    )
    return [_shown(known[key]) for key in keys if key in known]


def _shown(passage: Passage) -> Found:
    codings: list[Coding] = getattr(passage, "codings_seen", [])
    codes = {coding.code_id: coding.code for coding in codings}
    line = getattr(passage, "lines_before", 0) + 1
    voices = [voice_in_words(voice) for voice in passage.voices.all()]
    return Found(passage, line, list(dict.fromkeys(voices)), list(codes.values()))


def voice_in_words(voice: PassageVoice) -> str:
    """Say whose words: "D1, bewoner of cliënt"."""
    who = voice.participant.code if voice.participant else label_of(Standing, voice.standing)
    if not voice.perspective:
        return who
    return f"{who}, {label_of(Perspective, voice.perspective)}"


def _line_ends_before() -> Length:
    """Count in the database how many lines of the source end before a passage."""
    before = Substr("source__text", 1, F("start"))  # type: ignore[arg-type]
    return Length(before) - Length(Replace(before, Value("\n"), Value("")))  # type: ignore[return-value]
