"""Who gets what in `harvesting` and `catalogue`: everyone the same, for it is all public."""

from datetime import UTC, datetime
from typing import Any

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting.tests.conftest import told
from tests.access.rows import Row, public

LED = 302  # to the page itself, on the site of its Werkplaats
GONE = 410


def a_record(make: Any, *, gone: bool = False) -> dict[str, Any]:
    then = datetime(2026, 1, 1, tzinfo=UTC)
    made = Record.objects.create(
        identifier="publication:0001",
        model="test.thing",
        object_id="1",
        kind="publication",
        scope=make.zhz.pk,
        description={} if gone else told(make.zhz.pk).as_dict(),
        changed_at=then,
        deleted_at=then if gone else None,
    )
    return {"identifier": made.identifier}


def a_mark(make: Any) -> dict[str, Any]:
    return a_record(make, gone=True)


ROWS = [
    public("harvesting:oai", query="?verb=Identify", look_at=False),
    public("harvesting:for_programs"),
    public("harvesting:feed", kwargs=lambda _make: {"name": "publicaties"}, look_at=False),
    public("harvesting:sitemap", look_at=False),
    public("harvesting:sitemap_file", kwargs=lambda _make: {"number": 1}, look_at=False),
    Row(
        "catalogue:record",
        kwargs=a_record,
        look_at=False,
        visitor=LED,
        outsider=LED,
        member=LED,
        coordinator=LED,
        neighbour=LED,
        elsewhere=LED,
    ),
    Row(
        "catalogue:record",
        kwargs=a_mark,
        label="gone",
        visitor=GONE,
        outsider=GONE,
        member=GONE,
        coordinator=GONE,
        neighbour=GONE,
        elsewhere=GONE,
    ),
    public("catalogue:bib", kwargs=a_record, look_at=False),
    public("catalogue:ris", kwargs=a_record, look_at=False),
    public("catalogue:json", kwargs=a_record, look_at=False),
]
