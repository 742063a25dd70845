"""Records of two Werkplaatsen, made at once, as harvesters find them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Creator, Description, FileAt
from samenspel.reach.harvesting.tests.schemas import NAMES, checked

YESTERDAY = dt.timedelta(days=1)
ROOS = Creator(name="Roos van der Meer", orcid="0000-0002-1825-0097", affiliation="Bewoner")


def told(scope: int, number: int = 0, **fields: Any) -> Description:
    """Return what a booklet tells of itself, with everything in it."""
    known: dict[str, Any] = {
        "kind": "publication",
        "type": "Book",
        "title": f"Samen wonen {number}",
        "subtitle": "Wat buren voor elkaar doen",
        "abstract": "Over buren.",
        "url": f"/publicaties/samen-{number}/",
        "scope": scope,
        "published": dt.date(2026, 3, 1),
        "creators": (
            ROOS,
            Creator(name="Hogeschool Zuid", role="editor", is_organisation=True),
        ),
        "publisher": "Werkplaats Zuid",
        "subjects": ("buren", "wonen"),
        "licence": "https://creativecommons.org/licenses/by/4.0/deed.nl",
        "edition": "2",
        "isbn": "978-90-00-00000-2",
        "files": (FileAt(url="/samen.pdf", media_type="application/pdf", size=9),),
    }
    return Description(**(known | fields))


MakeRecord = Callable[..., Record]


@pytest.fixture
def put(db) -> MakeRecord:
    """Put a record in the catalogue: `put(zhz.pk, 3, title="Buren", gone=True)`."""

    def make(
        scope: int,
        number: int = 0,
        *,
        gone: bool = False,
        ago: dt.timedelta = YESTERDAY,
        **fields: Any,
    ) -> Record:
        description = told(scope, number, **fields)
        moment = timezone.now() - ago
        return Record.objects.create(
            identifier=f"{description.kind}:{number:08d}",
            model="test.thing",
            object_id=f"{description.kind}-{number}",
            kind=description.kind,
            scope=scope,
            description={} if gone else description.as_dict(),
            first_at=moment,
            changed_at=moment,
            deleted_at=moment if gone else None,
        )

    return make


@pytest.fixture
def ask(zhz) -> Callable[..., Any]:
    """Ask as a harvester: `ask("ListRecords", metadataPrefix="oai_dc", from_="2026-01-01")`."""

    def question(verb: str, *, host: str = "testserver", **arguments: str) -> Any:
        named = {name.rstrip("_"): value for name, value in arguments.items()}
        response = Client().get("/oai", {"verb": verb, **named}, headers={"host": host})
        assert response.status_code == 200
        return checked(response.content)

    return question


def texts(answer: Any, path: str) -> list[str]:
    """Return the texts, or attributes, at a path with the usual prefixes."""
    found = answer.xpath(path, namespaces=NAMES)
    return [one if isinstance(one, str) else one.text for one in found]


def error_of(answer: Any) -> str:
    """Return the code of the error in an answer."""
    return texts(answer, "/oai:OAI-PMH/oai:error/@code")[0]
