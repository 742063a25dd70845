"""What was found once is found each time it stands in the text."""

import re
from collections.abc import Iterable

from samenspel.loop.deidentifying.recognise.traces import LISTED, Trace

REPEATED = frozenset({"name", "place", "organisation", "school"})


def everywhere(text: str, traces: Iterable[Trace]) -> list[Trace]:
    """Return `traces`, and one for each other place where the same words stand.

    Somebody is introduced once with a surname and is then only "Fatima", also as the first word
    of a sentence, where a capital tells nothing.
    """
    found = list(traces)
    kinds: dict[str, str] = {}
    for trace in sorted(found, key=lambda one: one.certainty):
        words = text[trace.start : trace.end]
        if trace.kind in REPEATED and words[:1].isupper():
            kinds[words] = trace.kind
            first = words.split()[0]
            if trace.kind == "name" and trace.certainty >= LISTED and len(first) > 3:
                kinds.setdefault(first, "name")
    if not kinds:
        return found
    longest_first = sorted(kinds, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    known = {(trace.start, trace.end) for trace in found}
    return found + [
        Trace(*match.span(), kinds[match.group()], "patterns", LISTED)
        for match in pattern.finditer(text)
        if match.span() not in known
    ]
