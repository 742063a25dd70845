"""Find what someone may find: `find("wijkteam", audiences=registry.audiences_of(person), …)`."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import urljoin

from django.core.paginator import Page, Paginator
from django.db import connection
from django.utils.safestring import SafeString

from samenspel.ground.search import registry
from samenspel.ground.search.excerpt import excerpt, mark_hits
from samenspel.ground.search.index import CANDIDATES, COUNTED, Match, index_of
from samenspel.ground.search.models import SearchDocument, Synonym
from samenspel.ground.search.query import Access, Query, parse

PAGE_SIZE: Final = 10


@dataclass(frozen=True)
class Hit:
    """One result as it is shown."""

    document: SearchDocument
    wanted: Query
    url: str

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return registry.kinds().get(self.document.kind, "")

    @property
    def date(self) -> dt.date | None:
        """Its date, if it has one."""
        return self.document.date

    @cached_property
    def title(self) -> SafeString:
        """The title with the hits marked."""
        return mark_hits(self.document.title, self.wanted)

    @cached_property
    def excerpt(self) -> SafeString:
        """The sentence with the hit, marked."""
        return excerpt(self.document.body, self.wanted)


@dataclass(frozen=True)
class Results:
    """One page of results."""

    query: str
    hits: Sequence[Hit] = ()
    total: int = 0
    """How many there are, without what the person may not see; no more than COUNTED."""
    more_than_counted: bool = False
    number: int = 1
    understood: bool = False
    """False when nothing was typed that says something."""
    some_words: bool = False
    """Nothing has all words; these have some of them."""
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        """Let one leaf through what is ranked, no further."""
        paginator = Paginator(range(min(self.total, CANDIDATES)), PAGE_SIZE)
        object.__setattr__(self, "page", paginator.get_page(self.number))

    @property
    def more_than_shown(self) -> bool:
        """Whether there are more than one can leaf through."""
        return self.total > CANDIDATES


def find(
    query: str,
    *,
    scope: int | None,
    audiences: Iterable[str],
    kinds: Iterable[str] = (),
    page: int = 1,
) -> Results:
    """Return one page of what has all words of `query`, or else of what has some of them.

    `scope` is the site: its own documents and those of nobody in particular; None is all sites.
    Three database queries, a few more when nothing has all the words. Whatever is typed, it never
    raises.
    """
    synonyms = Synonym.objects.for_scope(scope)
    wanted = parse(query, (synonym.words for synonym in synonyms))
    if not wanted:
        return Results(query)
    access = Access(frozenset(audiences), scope, tuple(kinds))
    for tried in filter(None, (wanted, wanted.looser)):
        number, matches = _matches(tried, access, page)
        if matches:
            return Results(
                query=query,
                hits=_hits(matches, wanted, scope),
                total=min(matches[0].total, COUNTED),
                more_than_counted=matches[0].total > COUNTED,
                number=number,
                understood=True,
                some_words=tried is not wanted,
            )
    return Results(query, understood=True)


def ids_of_best(
    query: str, *, scope: int | None, audiences: Iterable[str], kind: str
) -> list[str] | None:
    """Return the ids of the things of one kind that `find` would show, the best first.

    For a list that narrows by more than words. At most CANDIDATES; None when nothing was typed
    that says something.
    """
    synonyms = Synonym.objects.for_scope(scope)
    wanted = parse(query, (synonym.words for synonym in synonyms))
    if not wanted:
        return None
    access = Access(frozenset(audiences), scope, (kind,))
    for tried in filter(None, (wanted, wanted.looser)):
        matches = index_of(connection).find(tried, access, offset=0, limit=CANDIDATES)
        if matches:
            found = SearchDocument.objects.in_bulk([match.document_id for match in matches])
            return [found[one.document_id].object_id for one in matches if one.document_id in found]
    return []


def _matches(wanted: Query, access: Access, page: int) -> tuple[int, list[Match]]:
    """Return the matches on a page and its number: the first page when there is no such page."""
    index = index_of(connection)
    number = max(1, min(page, CANDIDATES // PAGE_SIZE))
    offset = (number - 1) * PAGE_SIZE
    matches = index.find(wanted, access, offset=offset, limit=PAGE_SIZE)
    if matches or number == 1:
        return number, matches
    return 1, index.find(wanted, access, offset=0, limit=PAGE_SIZE)


def _hits(matches: Iterable[Match], wanted: Query, scope: int | None) -> list[Hit]:
    documents = SearchDocument.objects.in_bulk([match.document_id for match in matches])
    found = [documents[match.document_id] for match in matches if match.document_id in documents]
    elsewhere = {document.scope for document in found if document.scope} - {scope}
    addresses = registry.addresses_of(elsewhere) if elsewhere else {}
    return [
        Hit(document, wanted, urljoin(addresses.get(document.scope or 0, ""), document.url))
        for document in found
    ]
