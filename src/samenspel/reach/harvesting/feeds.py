"""What is new in the catalogue, for feed readers (Atom). Ids last, whatever moves."""

import uuid
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext, gettext_noop

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import Told, told_of_all
from samenspel.ground.catalogue.services import refresh_in_time
from samenspel.loop.network.models import Werkplaats

IN_FEED: Final = 30
#: By the name in the address: which kinds of records, and what it is called.
FEEDS: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "publicaties": (("publication",), gettext_noop("Publications of %(name)s")),
    "producten": (("product",), gettext_noop("Products of %(name)s")),
    "alles": (("publication", "product"), gettext_noop("Everything new of %(name)s")),
}


def feed_of(name: str, werkplaats: Werkplaats, request: HttpRequest) -> str:
    """Return a feed of one Werkplaats; of the national hub: of all."""
    kinds, title = FEEDS[name]
    refresh_in_time(timezone.now())
    records = Record.objects.there().of_scope(None if werkplaats.is_hub else werkplaats.pk)
    newest = records.filter(kind__in=kinds).order_by("-first_at", "-pk")[:IN_FEED]
    told = told_of_all(newest)
    feed = _Feed(
        title=gettext(title) % {"name": werkplaats.name},
        link=f"{werkplaats.root_url}/",
        feed_url=request.build_absolute_uri(),
        description=werkplaats.introduction,
        language="nl",
        author_name=werkplaats.name,
        newest=max((one.record.changed_at for one in told), default=None),
    )
    for one in told:
        _add(feed, one)
    content: str = feed.writeString("utf-8")
    return content


class _Feed(Atom1Feed):
    """A feed that changed when something in it did, also when there is nothing in it."""

    def latest_post_date(self) -> datetime:
        newest: datetime | None = self.feed["newest"]
        return newest or datetime.fromisoformat("2000-01-01T00:00:00+00:00")


def _add(feed: Any, told: Told) -> None:
    of = told.description
    authors = [one.name for one in of.creators if one.role == "author"]
    feed.add_item(
        title=of.title,
        link=told.page,
        unique_id=_lasting_id(told),
        description=of.abstract,
        author_name=", ".join(authors) or of.publisher,
        pubdate=told.record.first_at,
        updateddate=told.record.changed_at,
        categories=of.subjects,
        item_copyright=of.licence or None,
    )


def _lasting_id(told: Told) -> str:
    """Return the `urn:uuid:` of the thing, which doesn't change when its site moves."""
    guid = told.record.identifier.rpartition(":")[2]
    try:
        return uuid.UUID(guid).urn
    except ValueError:
        return told.lasting
