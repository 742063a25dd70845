"""Reads of documents and synonyms."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet

if TYPE_CHECKING:
    from samenspel.ground.search.models import SearchDocument, Synonym


class SearchDocumentQuerySet(QuerySet["SearchDocument"]):
    """Documents by what they describe."""

    def describing(self, model: str, object_ids: Iterable[object]) -> Self:
        """Keep the documents of these things of one model."""
        return self.filter(model=model, object_id__in=[str(pk) for pk in object_ids])


class SynonymQuerySet(QuerySet["Synonym"]):
    """Synonyms by site."""

    def for_scope(self, scope: int | None) -> Self:
        """Keep those of one site and those of all sites."""
        return self.filter(Q(scope=scope) | Q(scope=None))
