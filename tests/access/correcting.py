"""Who gets what in correcting a text: coders correct, readers see that it changed."""

from typing import Any

from samenspel.loop.sources.reader import lines_of
from samenspel.loop.sources.services.correcting import correct_lines
from tests.access.rows import coordinators_only
from tests.focus_group import a_focus_group


def text(make: Any) -> dict[str, Any]:
    """Make a transcript of which the coordinator keeps the key."""
    group = a_focus_group(make.zhz, keeper=make.coordinator)
    return {"slug": group.team.slug, "pk": group.transcript.pk}


def changed_text(make: Any) -> dict[str, Any]:
    group = a_focus_group(make.zhz, keeper=make.coordinator)
    line = list(lines_of(group.transcript))[1]
    correct_lines(
        source=group.transcript, start=line.start, end=line.end, seen_version=1,
        words="D1: Ik bel niet meteen. Eerst vraag ik de buurman.", by=make.coordinator,
    )  # fmt: skip
    return {"slug": group.team.slug, "pk": group.transcript.pk}


ROWS = [
    coordinators_only("sources:correct", kwargs=text, query="?regel=2"),
    coordinators_only("sources:correct", label="the whole", kwargs=text),
    coordinators_only("sources:changes", kwargs=text),
    coordinators_only("sources:changes", label="with a correction", kwargs=changed_text),
]
