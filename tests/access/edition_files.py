"""Who gets what of the files of editions: everyone reads them, writers have them made."""

from typing import Any

from django.core.files.base import ContentFile

from samenspel.loop.editions.models import EditionFile, Making
from tests.access.rows import HIDDEN, Row, members_only
from tests.booklet import Booklet, a_booklet, a_contributor, publish

NOT_GET = 405


def a_book(make: Any) -> Booklet:
    """Pim, the member who looks, writes along; Cora decides."""
    book = a_booklet(make.zhz, keeper=make.researcher)
    a_contributor(book.publication, make.professional)
    return book


def files(make: Any, **fields: Any) -> dict[str, Any]:
    edition = publish(a_book(make), by=make.coordinator)
    for kind in ("pdf", "epub", "docx", "html"):
        file = ContentFile(b"boek", name=f"boek.{kind}")
        EditionFile.objects.create(edition=edition, kind=kind, file=file, size=4, digest="abc")
    EditionFile.objects.filter(kind="epub").update(withdrawn_at=edition.published_at)
    Making.objects.filter(edition=edition).update(**({"state": "making", "done": 2} | fields))
    return {"slug": edition.publication.slug}


def failed(make: Any) -> dict[str, Any]:
    why = "De afbeelding “De tafel” is weg. Zet haar er opnieuw in en publiceer opnieuw."
    return files(make, state="failed", why=why)


def one_file(make: Any) -> dict[str, Any]:
    return files(make) | {"kind": "pdf"}


def gone_file(make: Any) -> dict[str, Any]:
    return files(make) | {"kind": "epub"}


def of_an_edition(make: Any) -> dict[str, Any]:
    return files(make) | {"kind": "html", "edition": 1}


GONE = dict.fromkeys(["visitor", "outsider", "member", "coordinator", "neighbour"], 410)

ROWS = [
    Row("editions:fetch", elsewhere=HIDDEN, kwargs=one_file, look_at=False),
    Row("editions:fetch", elsewhere=HIDDEN, kwargs=of_an_edition, label="edition", look_at=False),
    Row("editions:fetch", **GONE, elsewhere=HIDDEN, kwargs=gone_file, label="gone", look_at=False),
    members_only("editions:files", kwargs=files),
    members_only("editions:files", kwargs=failed, label="failed"),
    Row(
        "editions:make_again",
        **dict.fromkeys(
            ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"], NOT_GET
        ),
        kwargs=files,
        look_at=False,
    ),
]
