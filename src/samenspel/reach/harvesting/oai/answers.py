"""The answers in XML, one function for each verb."""

import re
from collections.abc import Callable
from typing import Any, Final

from django.utils import timezone
from lxml import etree

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import Told, told_of_all
from samenspel.reach.harvesting.formats import FORMATS
from samenspel.reach.harvesting.formats.xml import Writer
from samenspel.reach.harvesting.oai.arguments import Asked
from samenspel.reach.harvesting.oai.dates import written
from samenspel.reach.harvesting.oai.errors import OaiError, bad_token, no_such_format
from samenspel.reach.harvesting.oai.lists import page_of
from samenspel.reach.harvesting.oai.repository import Repository, sets_of
from samenspel.reach.harvesting.oai.tokens import WORKS_FOR
from samenspel.reach.harvesting.services import note_departures

NAMESPACE: Final = "http://www.openarchives.org/OAI/2.0/"
SCHEMA: Final = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
_SAFE: Final = re.compile(r"[!-~]{1,2000}", re.ASCII)
_NAME: Final = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*", re.ASCII)
_oai = Writer(NAMESPACE)


def answer(asked: Asked | OaiError, here: Repository) -> bytes:
    """Return the whole answer to a question, or to one that was wrong."""
    root = _oai.root("OAI-PMH", prefixes={None: NAMESPACE}, schemas={NAMESPACE: SCHEMA})
    _oai.add(root, "responseDate", written(here.horizon))
    request = _oai.add(root, "request", here.base_url)
    if isinstance(asked, OaiError):
        _oai.add(root, "error", str(asked), code=asked.code)
        return _bytes(root)
    body = _oai.add(root, asked.verb)
    try:
        _ANSWERS[asked.verb](body, asked, here)
    except OaiError as error:
        root.remove(body)
        _oai.add(root, "error", str(error), code=error.code)
        if error.code == "badArgument":
            return _bytes(root)
    _repeat(request, asked)
    return _bytes(root)


def _repeat(request: Any, asked: Asked) -> None:
    """Say again what was asked, as far as it has the form that the schema wants."""
    request.set("verb", asked.verb)
    for name, value in asked.arguments.items():
        form = _NAME if name in {"metadataPrefix", "set"} else _SAFE
        if form.fullmatch(value):
            request.set(name, value)


def _bytes(root: Any) -> bytes:
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return text


def _identify(body: Any, asked: Asked, here: Repository) -> None:
    _oai.add(body, "repositoryName", here.name)
    _oai.add(body, "baseURL", here.base_url)
    _oai.add(body, "protocolVersion", "2.0")
    _oai.add(body, "adminEmail", here.email)
    _oai.add(body, "earliestDatestamp", written(here.earliest()))
    _oai.add(body, "deletedRecord", "persistent")
    _oai.add(body, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def _list_formats(body: Any, asked: Asked, here: Repository) -> None:
    if asked.get("identifier"):
        _the_record(asked, here)
    for form in FORMATS.values():
        element = _oai.add(body, "metadataFormat")
        _oai.add(element, "metadataPrefix", form.prefix)
        _oai.add(element, "schema", form.schema)
        _oai.add(element, "metadataNamespace", form.namespace)


def _list_sets(body: Any, asked: Asked, here: Repository) -> None:
    if asked.get("resumptionToken"):
        raise bad_token("The list of sets is never broken off.")
    for spec, name in here.sets():
        element = _oai.add(body, "set")
        _oai.add(element, "setSpec", spec)
        _oai.add(element, "setName", name)


def _get_record(body: Any, asked: Asked, here: Repository) -> None:
    prefix = asked.get("metadataPrefix")
    record = _the_record(asked, here)
    if prefix not in FORMATS:
        raise no_such_format(prefix)
    _records(body, [record], prefix, here)


def _the_record(asked: Asked, here: Repository) -> Record:
    record = here.record(asked.get("identifier"))
    if record is None:
        raise OaiError("idDoesNotExist", "There is no such record here.")
    return record


def _list_identifiers(body: Any, asked: Asked, here: Repository) -> None:
    page = page_of(asked, here)
    for record in page.records:
        _header(body, record, here)
    _token(body, page)


def _list_records(body: Any, asked: Asked, here: Repository) -> None:
    page = page_of(asked, here)
    _records(body, page.records, page.prefix, here)
    _token(body, page)


def _records(body: Any, records: list[Record], prefix: str, here: Repository) -> None:
    told = {one.record.pk: one for one in told_of_all(records, related=True)}
    for record in records:
        element = _oai.add(body, "record")
        _header(element, record, here)
        if record.pk in told:
            _metadata(element, told[record.pk], prefix)
    note_departures(list(told.values()))


def _metadata(element: Any, told: Told, prefix: str) -> None:
    _oai.add(element, "metadata").append(FORMATS[prefix].write(told))


def _header(parent: Any, record: Record, here: Repository) -> None:
    header = _oai.add(parent, "header", status="deleted" if record.is_gone else "")
    _oai.add(header, "identifier", here.identifier(record))
    _oai.add(header, "datestamp", written(record.changed_at))
    for spec in sets_of(record):
        _oai.add(header, "setSpec", spec)


def _token(body: Any, page: Any) -> None:
    if page.token is None:
        return
    ends = written(timezone.now() + WORKS_FOR) if page.token else ""
    _oai.add(
        body,
        "resumptionToken",
        page.token or None,
        expirationDate=ends,
        completeListSize=str(max(page.size, page.cursor + len(page.records))),
        cursor=str(page.cursor),
    )


_ANSWERS: Final[dict[str, Callable[[Any, Asked, Repository], None]]] = {
    "Identify": _identify,
    "ListMetadataFormats": _list_formats,
    "ListSets": _list_sets,
    "ListIdentifiers": _list_identifiers,
    "ListRecords": _list_records,
    "GetRecord": _get_record,
}
