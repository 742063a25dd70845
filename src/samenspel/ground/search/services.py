"""Writes: what goes in the index, and the synonyms."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, TypeVar

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from samenspel.ground.search.index import Index, Posting, index_of
from samenspel.ground.search.models import SearchDocument, Synonym
from samenspel.ground.search.query import audience_key, kind_key, scope_key
from samenspel.ground.search.registry import Document, Entry, entries, entry_for
from samenspel.ground.text.normalise import terms

T = TypeVar("T")

#: How many documents are written in one transaction when there are many.
BATCH: Final = 500

_SHOWN: Final = ("kind", "scope", "audience", "title", "body", "url", "date")


def index_instance(instance: Model) -> None:
    """Describe something anew, or take it out when it may not be found any more."""
    entry = entry_for(type(instance))
    if entry is None:
        raise LookupError(f"{type(instance).__name__} is not registered to be found.")
    _index(entry, [instance])


@transaction.atomic
def remove_instance(instance: Model) -> None:
    """Take something out of the index."""
    entry = entry_for(type(instance))
    if entry is not None:
        _remove(SearchDocument.objects.describing(entry.label, [instance.pk]))


@transaction.atomic
def refresh(instances: Iterable[Model]) -> None:
    """Describe things anew as they are in the database now, after a change elsewhere.

    For what changed without `save()`: `queryset.update()`, a moved page, another thing it names.
    """
    by_entry: dict[Entry, set[Any]] = {}
    for instance in instances:
        entry = entry_for(type(instance))
        if entry is not None:
            by_entry.setdefault(entry, set()).add(instance.pk)
    for entry, pks in by_entry.items():
        found = list(entry.queryset.filter(pk__in=pks))
        _index(entry, found)
        gone = pks - {instance.pk for instance in found}
        _remove(SearchDocument.objects.describing(entry.label, gone))


def rebuild_index(
    *, empty_first: bool = False, progress: Callable[[str, int], None] | None = None
) -> int:
    """Describe everything anew, in batches, while people go on searching; return how many.

    With `empty_first` a new index is made, which is faster, but finds nothing until it is full.
    `progress` is told the label of a model and how many of it have been described.
    """
    index = index_of(connection)
    if empty_first:
        _throw_away(index)
        with index.filling():
            return _describe_all(progress)
    index.create()
    began = timezone.now()
    total = _describe_all(progress)
    _remove(SearchDocument.objects.filter(indexed_at__lt=began))
    index.tidy()
    return total


def _describe_all(progress: Callable[[str, int], None] | None) -> int:
    total = 0
    for entry in entries():
        count = 0
        for batch in _batches(entry.queryset.order_by("pk").iterator(chunk_size=BATCH)):
            _index(entry, batch, always=True)
            count += len(batch)
            if progress:
                progress(entry.label, count)
        total += count
    return total


@transaction.atomic
def _throw_away(index: Index) -> None:
    SearchDocument.objects.all().delete()
    index.drop()
    index.create()


@transaction.atomic
def _index(entry: Entry, instances: Sequence[Model], *, always: bool = False) -> None:
    described = {str(instance.pk): entry.describe(instance) for instance in instances}
    kept = {
        document.object_id: document
        for document in SearchDocument.objects.describing(entry.label, described)
    }
    changed: list[SearchDocument] = []
    hidden: list[int] = []
    now = timezone.now()
    for object_id, document in described.items():
        old = kept.get(object_id)
        if document is None:
            hidden += [old.pk] if old else []
        elif always or old is None or not _says_the_same(old, document):
            changed.append(_document(entry, object_id, document, now))
    _remove(SearchDocument.objects.filter(pk__in=hidden))
    store_documents(changed, replaced=kept.values())


def _says_the_same(old: SearchDocument, document: Document) -> bool:
    return all(getattr(old, name) == getattr(document, name) for name in _SHOWN)


def _document(entry: Entry, object_id: str, told: Document, now: datetime) -> SearchDocument:
    shown = {name: getattr(told, name) for name in _SHOWN}
    return SearchDocument(model=entry.label, object_id=object_id, indexed_at=now, **shown)


@transaction.atomic
def store_documents(
    documents: Sequence[SearchDocument], *, replaced: Iterable[SearchDocument] = ()
) -> None:
    """Write documents and their words. `replaced` are those that stood there before."""
    if not documents:
        return
    object_ids = {document.object_id for document in documents}
    old_places = [old.place for old in replaced if old.object_id in object_ids]
    stored = SearchDocument.objects.bulk_create(
        documents,
        update_conflicts=True,
        unique_fields=["model", "object_id"],
        update_fields=[*_SHOWN, "indexed_at"],
    )
    index = index_of(connection)
    index.remove(old_places)
    index.add(map(posting_of, stored))


def posting_of(document: SearchDocument) -> Posting:
    """Return the words by which a document is found, and the keys that tell by whom."""
    title, body = terms(document.title), terms(document.body)
    return Posting(
        place=document.place,
        title=[term.stem for term in title],
        title_parts=[part for term in title for part in term.parts],
        body=[term.stem for term in body],
        body_parts=[part for term in body for part in term.parts],
        keys=[
            audience_key(document.audience),
            scope_key(document.scope),
            kind_key(document.kind),
        ],
    )


def _remove(documents: Any) -> None:
    places = [document.place for document in documents.only("pk", "date")]
    if places:
        index_of(connection).remove(places)
        documents.all().delete()


def _batches(things: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(things)
    while batch := list(islice(iterator, BATCH)):
        yield batch


@transaction.atomic
def save_synonym(*, scope: int | None, word: str, alternatives: Iterable[str]) -> Synonym:
    """Let who looks for `word` or one of its `alternatives` find the others too.

    Who may do this is checked by the app that knows who runs the site.
    """
    others = ", ".join(dict.fromkeys(filter(None, map(str.strip, alternatives))))
    synonym, _ = Synonym.objects.update_or_create(
        scope=scope, word=word.strip().lower(), defaults={"alternatives": others}
    )
    return synonym


@transaction.atomic
def remove_synonym(*, synonym: Synonym) -> None:
    """Take a synonym away."""
    synonym.delete()
