"""What is in the catalogue.

Every app registers its own, in its `catalogue.py`:

    from samenspel.ground.catalogue import registry
    from samenspel.ground.catalogue.record import Description

    def describe(product: Product) -> Description | None:
        if not product.is_published:
            return None       # never published: no record; published before: a mark that it went
        return Description(kind="product", type="LearningResource", title=product.title, …)
        # Names only of who agreed, from the gate, with `Creator(subject=subject_of(contributor))`
        # and `until=` the first moment at which such a consent ends.

    registry.register(Product, describe, queryset=Product.objects.select_related("werkplaats"))

The catalogue then follows every `save()` and `delete()` of a `Product` and of models that inherit
from it, in the same transaction, also of what goes because something else was deleted.
What changes without those is told with `services.refresh(products)`. When something else changes
how a thing is described:

    registry.register_dependent(Contributor, lambda contributor: [contributor.publication])
    registry.register_dependent(Consent, publications_that_name)

Where sites are is told by the app that knows: `register_addresses(function)`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from samenspel.ground.catalogue.record import Description

Describe = Callable[[Any], Description | None]
Affected = Callable[[Any], Iterable[Model]]


@dataclass(frozen=True)
class Entry:
    """A model of which things are in the catalogue."""

    model: type[Model]
    describe: Describe
    queryset: QuerySet[Any]


_entries: dict[type[Model], Entry] = {}
_dependents: dict[type[Model], list[Affected]] = {}
_addresses: list[Callable[[Iterable[int]], Mapping[int, str]]] = []


def register(
    model: type[Model], describe: Describe, *, queryset: QuerySet[Any] | None = None
) -> None:
    """Let things of `model` be in the catalogue, as `describe` tells."""
    chosen = model._default_manager.all() if queryset is None else queryset
    _entries[model] = Entry(model, describe, chosen)


def register_dependent(model: type[Model], affected: Affected) -> None:
    """When something of `model` changes, describe `affected(it)` anew."""
    _dependents.setdefault(model, []).append(affected)


def register_addresses(addresses: Callable[[Iterable[int]], Mapping[int, str]]) -> None:
    """Tell where the sites of scopes are: {3: "https://zhz.example.org"}."""
    _addresses[:] = [addresses]


def addresses_of(scopes: Iterable[int]) -> Mapping[int, str]:
    """Return where the sites of these scopes are."""
    return _addresses[0](scopes) if _addresses else {}


def entries() -> list[Entry]:
    """Return all models of which things are in the catalogue, in a fixed order."""
    return sorted(_entries.values(), key=lambda entry: entry.model._meta.label_lower)


def entry_for(model: type[Model]) -> Entry | None:
    """Return how things of `model` are described: as itself or as what it inherits from."""
    return next((_entries[base] for base in model.__mro__ if base in _entries), None)


def forget(*models: type[Model]) -> None:
    """Let things of `models` no longer be followed; for tests that register their own."""
    for model in models:
        _entries.pop(model, None)
        _dependents.pop(model, None)


def dependents() -> Mapping[type[Model], list[Affected]]:
    """Return what else must be described anew when something changes."""
    return _dependents
