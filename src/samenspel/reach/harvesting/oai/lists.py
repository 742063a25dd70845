"""One page of a list, and the token for the next."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting.formats import FORMATS
from samenspel.reach.harvesting.oai.arguments import Asked
from samenspel.reach.harvesting.oai.dates import period
from samenspel.reach.harvesting.oai.errors import no_such_format, nothing_matches
from samenspel.reach.harvesting.oai.repository import Repository
from samenspel.reach.harvesting.oai.tokens import Place, place_of, token_for

PAGE: Final = 100


@dataclass(frozen=True)
class Page:
    """Records in the order in which they changed. `token` is None when the list was not broken."""

    records: list[Record]
    prefix: str
    token: str | None
    cursor: int
    size: int


def page_of(asked: Asked, here: Repository) -> Page:
    """Return the records that are asked for, from where the list was broken off."""
    token = asked.get("resumptionToken")
    start = place_of(token, verb=asked.verb, scope=here.scope) if token else None
    prefix = start.prefix if start else asked.get("metadataPrefix")
    if prefix not in FORMATS:
        raise no_such_format(prefix)
    since = start.since if start else asked.get("from")
    until = start.until if start else asked.get("until")
    set_spec = start.set_spec if start else asked.get("set")
    chosen = here.records().filter(_matches(since, until, set_spec, here))
    size = start.size if start else chosen.count()
    if start:
        later = Q(changed_at__gt=start.moment)
        chosen = chosen.filter(later | Q(changed_at=start.moment, pk__gt=start.number))
    records = list(chosen.order_by("changed_at", "pk")[: PAGE + 1])
    if not records and not start:
        raise nothing_matches()
    cursor = start.cursor if start else 0
    more = len(records) > PAGE
    records = records[:PAGE]
    following = "" if start else None
    if more:
        last = records[-1]
        following = token_for(
            Place(
                verb=asked.verb,
                scope=here.scope,
                prefix=prefix,
                set_spec=set_spec,
                since=since,
                until=until,
                after=last.changed_at.isoformat(),
                number=last.pk,
                cursor=cursor + len(records),
                size=size,
            )
        )
    return Page(records, prefix, following, cursor, size)


def _matches(since: str, until: str, set_spec: str, here: Repository) -> Q:
    begin, end = period(since, until)
    right = Q(changed_at__lt=here.horizon)
    if begin:
        right &= Q(changed_at__gte=begin)
    if end:
        right &= Q(changed_at__lt=end)
    if set_spec:
        in_set = here.in_set(set_spec)
        if in_set is None:
            raise nothing_matches()
        right &= in_set
    return right
