"""How much of what may lead to a person is found in made-up lines whose answers are known.

`tests/data/names.toml` holds lines in two parts: those the patterns were made with, and those kept
aside. Each part is read as one transcript. Something counts as found when every word of it with a
capital or a digit lies within suggestions, of whatever kind; a suggestion counts as right when it
touches something that was marked.
"""

import os
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.machine import ROOT
from samenspel.loop.deidentifying.recognise import Trace, apart, everywhere, find, lists

LINES = ROOT / "tests" / "data" / "names.toml"
FOLDER = Path(os.environ.get("SAMENSPEL_NAMES", ROOT / ".cache" / "names"))
MARKED = re.compile(r"\{(?P<kind>\w+)\|(?P<words>[^}]*)\}")
WAYS = ("own patterns", "deduce", "both")
BOUNDS = {("aside", "both"): 90, ("tuned", "both"): 95}


@dataclass
class Marked:
    """A text without its marks, and where they stood."""

    text: str
    traces: list[Trace]


@dataclass
class Score:
    """What was found of each kind, and how many suggestions were right."""

    found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    there: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    of_kind: int = 0
    right: int = 0
    suggested: int = 0
    missed: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Return which part was found, in percent."""
        return 100 * sum(self.found.values()) / sum(self.there.values())

    @property
    def precision(self) -> float:
        """Return which part of the suggestions was right, in percent."""
        return 100 * self.right / self.suggested if self.suggested else 100.0


def run(quick: bool = False) -> Iterator[dict[str, Any]]:
    """Measure each way on each part; the lists are made first when they aren't there."""
    if not lists.are_prepared(FOLDER):
        lists.prepare(FOLDER)
    for part in ("tuned", "aside"):
        marked = read(part)
        for way, traces in found_in(marked.text).items():
            score = compare(marked, traces)
            yield {
                "bench": "names", "name": f"{part} lines, {way}: recall", "unit": "%",
                "value": score.recall, "bound": BOUNDS.get((part, way)), "better": "higher",
            }  # fmt: skip
            yield {
                "bench": "names", "name": f"{part} lines, {way}: precision", "unit": "%",
                "value": score.precision,
            }  # fmt: skip
            if way == "both":
                for kind, there in sorted(score.there.items()):
                    yield {
                        "bench": "names", "name": f"{part} lines, both: recall of {kind} "
                        f"({score.found[kind]} of {there})", "unit": "%",
                        "value": 100 * score.found[kind] / there,
                    }  # fmt: skip


def read(part: str) -> Marked:
    """Return the lines of `part` as one text, with what is marked in it."""
    lines = tomllib.loads(LINES.read_text(encoding="utf-8"))[part]
    text, traces = "", []
    for line in lines:
        at = 0
        for mark in MARKED.finditer(line):
            text += line[at : mark.start()]
            start = len(text)
            text += mark["words"]
            traces.append(Trace(start, len(text), mark["kind"]))
            at = mark.end()
        text += line[at:] + "\n"
    return Marked(text, traces)


def found_in(text: str) -> dict[str, list[Trace]]:
    """Return what each way suggests."""
    own, listed = find(text), lists.find_by_lists(text, FOLDER)
    ways = (everywhere(text, own), listed, everywhere(text, own + listed))
    return {way: apart(traces) for way, traces in zip(WAYS, ways, strict=True)}


def compare(marked: Marked, traces: list[Trace]) -> Score:
    """Return how well `traces` cover what is marked."""
    score = Score(suggested=len(traces))
    covered = {place for trace in traces for place in range(trace.start, trace.end)}
    for mark in marked.traces:
        score.there[mark.kind] += 1
        if telling_places(marked.text, mark) <= covered:
            score.found[mark.kind] += 1
        else:
            score.missed.append(marked.text[mark.start : mark.end])
        score.of_kind += any(
            trace.kind == mark.kind and trace.start < mark.end and mark.start < trace.end
            for trace in traces
        )
    for trace in traces:
        if any(trace.start < mark.end and mark.start < trace.end for mark in marked.traces):
            score.right += 1
        else:
            score.needless.append(marked.text[trace.start : trace.end])
    return score


def telling_places(text: str, mark: Trace) -> set[int]:
    """Return where the words with a capital or a digit stand; all words when there are none."""
    words = [
        word.span() for word in re.finditer(r"\S+", text[mark.start : mark.end])
    ]  # offsets within the mark
    telling = [
        span for span in words
        if re.search(r"[A-ZÀ-Þ0-9]", text[mark.start + span[0] : mark.start + span[1]])
    ]  # fmt: skip
    return {
        mark.start + place
        for start, end in telling or words
        for place in range(start, end)
        if text[mark.start + place].isalnum()
    }
