"""Passages to choose from, as researchers read them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Code, Coding, Passage
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.findings.attribution import voices_by_passage, who_said
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person


@dataclass(frozen=True)
class Choice:
    """A passage with who said it and which codes it got; `side` when it was chosen before."""

    passage: Passage
    who: str
    codes: list[Code]
    side: str


def passages_to_pick(
    finding: Finding, person: Person, *, code: Code | None, words: str
) -> PassageQuerySet:
    """Return what `person` may read of the team's material, the newest first."""
    found = passages_for(person, finding.team).marked_before(person)
    if code is not None:
        given = Coding.objects.filter(code=code).seen_by(person).order_by()
        found = found.filter(pk__in=given.values("passage"))
    if words:
        found = found.filter(text__icontains=words)
    return found.select_related("source").defer("source__text").order_by("-created", "-pk")


def choices_of(passages: Iterable[Passage], finding: Finding, person: Person) -> list[Choice]:
    """Return what to show of each; the same number of queries however many there are."""
    rows = list(passages)
    who = who_said(voices_by_passage(rows), circle=None)
    codes: dict[int, list[Code]] = defaultdict(list)
    given = Coding.objects.filter(passage__in=[one.pk for one in rows]).seen_by(person)
    for coding in given.select_related("code"):
        if coding.code not in codes[coding.passage_id]:
            codes[coding.passage_id].append(coding.code)
    chosen = dict(finding.evidence.values_list("passage", "side"))
    return [Choice(one, who[one.pk], codes[one.pk], chosen.get(one.pk, "")) for one in rows]
