"""Who gets what at the workbench: researchers, and nobody else."""

from typing import Any

from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.services import mark_passage, write_memo
from samenspel.loop.findings.services import add_evidence, write_finding
from samenspel.loop.teams.models import Team
from tests.access.codes import ONLY_POST, a_group
from tests.access.rows import Row, coordinators_only
from tests.focus_group import FocusGroup


def at_work(make: Any) -> FocusGroup:
    """Make a text in which two people gave codes, also to overlapping stretches."""
    group = a_group(make)
    start = group.transcript.text.index("Kom eens langs")
    passage = mark_passage(
        source=group.transcript, start=start, end=start + 14, by=make.coordinator
    )
    write_memo(passage=passage, memo="Dit zeggen meer mensen.", by=make.coordinator)
    return group


def source(make: Any) -> dict[str, Any]:
    return {"slug": "buren", "pk": at_work(make).transcript.pk}


def slug(make: Any) -> dict[str, Any]:
    group = at_work(make)
    group.transcript.passages.update(needs_look=True)
    return {"slug": "buren"}


def passage(make: Any) -> dict[str, Any]:
    return {"slug": "buren", "pk": at_work(make).transcript.passages.first().pk}


def used(make: Any) -> dict[str, Any]:
    made = passage(make)
    finding = write_finding(
        team=Team.objects.get(slug="buren"), by=make.coordinator, claim="Eerst de buren."
    )
    words = Passage.objects.filter(pk=made["pk"])
    add_evidence(finding=finding, passages=words, by=make.coordinator, side="for")
    return made


ROWS = [
    coordinators_only("coding:source", kwargs=source),
    coordinators_only("coding:stretch", kwargs=source, query="?regel=2"),
    coordinators_only(
        "coding:stretch",
        label="in the panel",
        kwargs=source,
        query="?van=46&tot=120&deel=paneel",
        look_at=False,
    ),
    coordinators_only("coding:news", kwargs=source, query="?sinds=0", look_at=False),
    coordinators_only("coding:colours", kwargs=slug, look_at=False),
    coordinators_only("coding:to_look_at", kwargs=slug),
    coordinators_only("coding:move", kwargs=passage),
    Row("coding:mark", kwargs=source, **ONLY_POST),
    Row("coding:uncode", kwargs=passage, **ONLY_POST),
    Row("coding:memo", kwargs=passage, **ONLY_POST),
    coordinators_only("coding:remove", kwargs=passage),
    coordinators_only("coding:remove", label="used", kwargs=used),
    Row("coding:settle", kwargs=passage, **ONLY_POST),
]
