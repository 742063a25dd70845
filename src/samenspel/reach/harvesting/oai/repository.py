"""Which records are given at an address, under which names and in which sets.

The national hub, and an installation with one Werkplaats, give everything; the site of one of
several Werkplaatsen gives its own. A record has the same identifier at both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Final

from django.conf import settings
from django.db.models import Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.querysets import RecordQuerySet
from samenspel.loop.network.models import Werkplaats

#: A slower change that began earlier may still come in; what is this young is told a little later.
SETTLES: Final = timedelta(seconds=10)
_SCOPE_SET: Final = re.compile(r"werkplaats-([0-9]{1,18})", re.ASCII)
_KIND_SET: Final = re.compile(r"kind-([A-Za-z0-9_-]{1,40})", re.ASCII)


@dataclass(frozen=True)
class Repository:
    """What is given at one address."""

    name: str
    base_url: str
    email: str
    domain: str
    scope: int | None

    @cached_property
    def horizon(self) -> datetime:
        """Return up to when we are sure to know of every change; lists end there."""
        return timezone.now() - SETTLES

    def records(self) -> RecordQuerySet:
        """Return all records here, those that went too."""
        return Record.objects.of_scope(self.scope)

    def identifier(self, record: Record) -> str:
        """Return the name by which harvesters know a record."""
        return f"oai:{self.domain}:{record.identifier}"

    def record(self, identifier: str) -> Record | None:
        """Return the record with that name, if it is here."""
        start = f"oai:{self.domain}:"
        if not identifier.startswith(start):
            return None
        return self.records().called(identifier.removeprefix(start)).first()

    def in_set(self, set_spec: str) -> Q | None:
        """Return which records are in a set; None when there is no such set."""
        if match := _SCOPE_SET.fullmatch(set_spec):
            return Q(scope=int(match[1]))
        if match := _KIND_SET.fullmatch(set_spec):
            return Q(kind=match[1])
        return None

    def sets(self) -> Iterator[tuple[str, str]]:
        """Yield the sets with what people read for them."""
        here = Werkplaats.objects.exclude(site=None).order_by("pk")
        for pk, name in here.values_list("pk", "name"):
            if self.scope in {None, pk}:
                yield f"werkplaats-{pk}", name
        labels = {
            "publication": _("Publications"),
            "chapter": _("Chapters"),
            "recommendation": _("Recommendations"),
            "figure": _("Figures"),
            "product": _("Products"),
        }
        for kind in self.records().order_by("kind").values_list("kind", flat=True).distinct():
            yield f"kind-{kind}", labels.get(kind, kind.capitalize())

    def earliest(self) -> datetime:
        """Return before when nothing changed."""
        first: datetime | None = self.records().aggregate(first=Min("changed_at"))["first"]
        began = self.records().aggregate(first=Min("first_at"))["first"]
        return min(filter(None, [first, began]), default=datetime(2000, 1, 1, tzinfo=UTC))


def sets_of(record: Record) -> list[str]:
    """Return the sets that a record is in."""
    return [f"werkplaats-{record.scope}", f"kind-{record.kind}"]


def repository_of(request: HttpRequest) -> Repository:
    """Return what is given at the address of `request`."""
    werkplaats: Werkplaats = request.werkplaats  # type: ignore[attr-defined]
    sites = Werkplaats.objects.exclude(site=None).select_related("site")
    main = next((one for one in sites if one.is_hub), None) or min(sites, key=lambda one: one.pk)
    everything = werkplaats.is_hub or len(sites) == 1
    host = main.site.hostname if main.site else request.get_host().partition(":")[0]
    return Repository(
        name=werkplaats.name,
        base_url=request.build_absolute_uri(reverse("harvesting:oai")),
        email=werkplaats.email or settings.DEFAULT_FROM_EMAIL,
        domain=settings.SAMENSPEL_OAI_DOMAIN or host,
        scope=None if everything else werkplaats.pk,
    )
