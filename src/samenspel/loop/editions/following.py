"""Keep what readers know a publication by: the addresses that lead to it."""

from typing import Any

from samenspel.loop.editions.addresses import remember_address
from samenspel.loop.publications.models import Publication, Version
from samenspel.loop.publications.signals import edition_published, publication_changed


def _published(sender: type, edition: Version, **kwargs: Any) -> None:
    remember_address(edition.publication)


def _changed(sender: type, publication: Publication, **kwargs: Any) -> None:
    if publication.published_at is not None:
        remember_address(publication)


def connect() -> None:
    """Listen to what happens to publications."""
    edition_published.connect(_published, dispatch_uid="editions.address.published")
    publication_changed.connect(_changed, dispatch_uid="editions.address.changed")
