"""Reads for pages and files: what the catalogue tells of one thing, and where it all is.

The record of a thing is looked up once for each object in memory, so that the head of a page, its
headers and its body ask one query together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.catalogue import registry, services
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Description

_KEPT = "_catalogue_entry"


@dataclass(frozen=True)
class Told:
    """A record with all addresses whole: what the formats write out."""

    record: Record
    description: Description
    site: str
    related: Mapping[str, "Told"] = field(default_factory=dict)

    @property
    def page(self) -> str:
        """Return where people read it."""
        return self.whole(self.description.url)

    @property
    def lasting(self) -> str:
        """Return the address that leads to it as long as this installation is there."""
        return self.site + reverse("catalogue:record", args=[self.record.identifier])

    @property
    def cite_as(self) -> str:
        """Return the address by which it is cited: its DOI, else the lasting one."""
        doi = self.description.doi
        return f"https://doi.org/{doi}" if doi else self.lasting

    def download(self, extension: str) -> str:
        """Return where its reference is, as a file for other programs."""
        return self.site + reverse(f"catalogue:{extension}", args=[self.record.identifier])

    def whole(self, address: str) -> str:
        """Return an address of its site, whole."""
        return self.site + address if address.startswith("/") else address

    def lasting_of(self, identifier: str) -> str:
        """Return the lasting address of something it is part of, a version of, or based on."""
        other = self.related.get(identifier)
        site = other.site if other else self.site
        return site + reverse("catalogue:record", args=[identifier])


def told_of_all(
    records: Iterable[Record], *, related: bool = False, known: Mapping[int, str] | None = None
) -> list[Told]:
    """Return what is told of `records` that are there. One query, with `related` two more.

    `known`: where the sites of some scopes are; whoever has them at hand saves a query.
    """
    told = _at_home(records, known or {})
    others = _others(told) if related else {}
    return [Told(one.record, one.description, one.site, others) for one in told]


def _at_home(records: Iterable[Record], known: Mapping[int, str]) -> list[Told]:
    """Return what is told of those that are there; `known` are sites that were looked up."""
    listed = [record for record in records if not record.is_gone]
    scopes = {record.scope for record in listed} - known.keys()
    sites = {**known, **(registry.addresses_of(scopes) if scopes else {})}
    return [Told(one, one.described, sites.get(one.scope, "")) for one in listed]


def _others(told: Iterable[Told]) -> dict[str, Told]:
    wanted = {
        identifier
        for one in told
        for identifier in (
            one.description.part_of,
            one.description.version_of,
            *one.description.based_on,
        )
        if identifier
    }
    found = Record.objects.there().filter(identifier__in=wanted) if wanted else []
    known = {one.record.scope: one.site for one in told}
    return {one.record.identifier: one for one in _at_home(found, known)}


def told_of(thing: Model | str | Told, *, known: Mapping[int, str] | None = None) -> Told | None:
    """Return what is told of `thing`; None when it is not in the catalogue (any more).

    A page that has no thing at hand may give its identifier, or what it looked up before. `known`
    is as for `told_of_all`.
    """
    if isinstance(thing, Told):
        return thing
    if isinstance(thing, str):
        return told_under(thing, known=known) if thing else None
    if not hasattr(thing, _KEPT):
        setattr(thing, _KEPT, told_under(services.identifier_of(thing), known=known))
    kept: Told | None = getattr(thing, _KEPT)
    return kept


def told_under(identifier: str, *, known: Mapping[int, str] | None = None) -> Told | None:
    """Return what is told under an identifier; None when nothing is there (any more)."""
    record = Record.objects.called(identifier).first()
    if record is not None and record.until is not None and record.until <= timezone.now():
        services.refresh_in_time(timezone.now())
        record.refresh_from_db()
    told = told_of_all([record], related=True, known=known) if record else []
    return next(iter(told), None)


def doi_of(thing: Model | str | Told) -> str:
    """Return the DOI of `thing` ("10.5072/…"); empty when it has none."""
    told = told_of(thing)
    return told.description.doi if told else ""
