"""Things to be found: groups of users stand in for the things of a real app."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from samenspel.ground.search import listeners, registry, services
from samenspel.ground.search.models import SearchDocument
from samenspel.ground.search.registry import PUBLIC, Document

MakeDocument = Callable[..., SearchDocument]


@pytest.fixture
def put(db) -> MakeDocument:
    """Put a document in the index, of nothing in particular: `put("Title", "Body", scope=1)`."""
    made: list[int] = []

    def put(title: str, body: str = "", **fields) -> SearchDocument:
        made.append(1)
        document = SearchDocument(
            model="test.thing",
            object_id=str(len(made)),
            title=title,
            body=body,
            indexed_at=timezone.now(),
            **({"kind": "thing", "scope": 1, "audience": PUBLIC, "url": "/ding/"} | fields),
        )
        services.store_documents([document])
        return document

    return put


@pytest.fixture
def groups(db, monkeypatch) -> Iterator[None]:
    """Let groups be found by their name; 'geheim' hides one, its permissions are its text."""
    for name in ("_entries", "_dependents", "_kinds"):
        monkeypatch.setattr(registry, name, dict(getattr(registry, name)))

    def describe(group: Group) -> Document | None:
        if "geheim" in group.name:
            return None
        return Document(
            title=group.name,
            body=" ".join(group.permissions.values_list("name", flat=True)),
            url=f"/groep/{group.pk}/",
            kind="group",
            scope=None,
            audience=PUBLIC,
        )

    registry.register(Group, describe)
    registry.register_kind("group", "Groepen")
    registry.register_dependent(Permission, lambda permission: permission.group_set.all())
    registry.register_dependent(
        Group.permissions.through, lambda side: [side] if isinstance(side, Group) else []
    )
    listeners.connect()
    yield
    listeners.disconnect(Group, Permission, Group.permissions.through)
