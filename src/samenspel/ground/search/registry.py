"""What can be found.

Every app registers its own, in its `search.py`:

    from samenspel.ground.search import registry
    from samenspel.ground.search.registry import PUBLIC, Document

    def describe(question: Question) -> Document | None:
        if not question.is_public:
            return None                     # then it is not in the index at all
        return Document(
            title=question.title,
            body=question.text,
            url=question.get_absolute_url(),
            kind="question",
            scope=question.werkplaats_id,   # None: of nobody in particular, found everywhere
            audience=PUBLIC,                # or "werkplaats:3", "team:12": whoever is in it
            date=question.created_at,
        )

    registry.register(Question, describe, queryset=Question.objects.select_related("theme"))
    registry.register_kind("question", _("Questions"))

The index then follows every `save()` and `delete()` of a `Question` and of models that inherit from
it (register Wagtail's `Page` once, and describe `page.specific`). What changes without those, such
as by `queryset.update()`, is told with `services.refresh(questions)`. When a change of something
else changes how it is described:

    registry.register_dependent(Theme, lambda theme: theme.questions.all())

Who is in which audience is told by the app that knows: `register_audiences(function)`.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.timezone import is_aware, localtime

#: The audience that everyone is in.
PUBLIC: Final = "public"

_AUDIENCE = re.compile(r"[a-z_]+(:[a-z0-9_-]+)*")
_KIND = re.compile(r"[a-z0-9_-]+")


@dataclass(frozen=True, kw_only=True)
class Document:
    """How one thing is found and shown among the results. Texts are plain, without markup."""

    title: str
    body: str
    url: str
    """A path on the site of its scope, or a whole address."""
    kind: str
    """A short key, such as "question"; `register_kind` tells what people read."""
    scope: int | None
    """The site (Werkplaats) that it belongs to; None: found everywhere."""
    audience: str
    """PUBLIC, or the one group of people who may find it, such as "team:12"."""
    date: dt.date | None = None
    """What people would call its date; of very many results the newest are shown."""

    def __post_init__(self) -> None:
        """Refuse keys that could be mistaken for something else; make a moment a day."""
        if not _AUDIENCE.fullmatch(self.audience):
            raise ValueError(f"Not the name of an audience: {self.audience!r}")
        if not _KIND.fullmatch(self.kind):
            raise ValueError(f"Not the key of a kind: {self.kind!r}")
        if isinstance(self.date, dt.datetime):
            local = localtime(self.date) if is_aware(self.date) else self.date
            object.__setattr__(self, "date", local.date())


Describe = Callable[[Any], Document | None]
Affected = Callable[[Any], Iterable[Model]]


@dataclass(frozen=True)
class Entry:
    """A model that can be found."""

    model: type[Model]
    describe: Describe
    queryset: QuerySet[Any]
    """What to describe it from, with what it needs already joined."""

    @property
    def label(self) -> str:
        """The name of the model in the index."""
        return self.model._meta.label_lower


_entries: dict[type[Model], Entry] = {}
_dependents: dict[type[Model], list[Affected]] = {}
_kinds: dict[str, Any] = {}
_audiences: list[Callable[[Any], Iterable[str]]] = []
_scopes: list[Callable[[HttpRequest], int | None]] = []
_addresses: list[Callable[[Iterable[int]], Mapping[int, str]]] = []


def register(
    model: type[Model], describe: Describe, *, queryset: QuerySet[Any] | None = None
) -> None:
    """Let things of `model` be found, as `describe` tells; None hides one."""
    _entries[model] = Entry(
        model, describe, model._default_manager.all() if queryset is None else queryset
    )


def register_dependent(model: type[Model], affected: Affected) -> None:
    """When something of `model` changes, describe `affected(it)` anew.

    `model` may be the `through` of a many-to-many field; `affected` then gets each side that
    changed, so it must look which one it has.
    """
    _dependents.setdefault(model, []).append(affected)


def register_kind(kind: str, label: Any) -> None:
    """Tell what people read for a kind, in the plural: 'Questions'."""
    _kinds[kind] = label


def register_audiences(audiences: Callable[[Any], Iterable[str]]) -> None:
    """Tell in which audiences a person is; `audiences` gets None for a visitor."""
    _audiences.append(audiences)


def register_scope(scope_of: Callable[[HttpRequest], int | None]) -> None:
    """Tell of which site a request is; None searches all sites."""
    _scopes[:] = [scope_of]


def register_addresses(addresses: Callable[[Iterable[int]], Mapping[int, str]]) -> None:
    """Tell where sites are ('https://example.org'), for results from another site."""
    _addresses[:] = [addresses]


def entries() -> list[Entry]:
    """Return all that can be found, in a fixed order."""
    return sorted(_entries.values(), key=lambda entry: entry.label)


def entry_for(model: type[Model]) -> Entry | None:
    """Return how things of `model` are found: as itself or as what it inherits from."""
    return next((_entries[base] for base in model.__mro__ if base in _entries), None)


def dependents() -> Mapping[type[Model], list[Affected]]:
    """Return what else must be described anew when something changes."""
    return _dependents


def kinds() -> dict[str, str]:
    """Return the kinds with what people read, in alphabetical order."""
    return dict(sorted(((key, str(label)) for key, label in _kinds.items()), key=lambda k: k[1]))


def audiences_of(person: Any) -> frozenset[str]:
    """Return all audiences that a person (None: a visitor) is in; PUBLIC is always among them."""
    return frozenset({PUBLIC}.union(*(told(person) for told in _audiences)))


def scope_of(request: HttpRequest) -> int | None:
    """Return the site on which to search; None for all."""
    return _scopes[0](request) if _scopes else None


def addresses_of(scopes: Iterable[int]) -> Mapping[int, str]:
    """Return where the given sites are."""
    return _addresses[0](scopes) if _addresses else {}
