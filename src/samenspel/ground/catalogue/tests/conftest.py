"""Things to be catalogued: groups of users stand in for the things of a real app."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, Permission

from samenspel.ground.catalogue import listeners, registry
from samenspel.ground.catalogue.record import Creator, Description, FileAt

MADE_BY = (
    Creator(name="Roos van der Meer", orcid="0000-0002-1825-0097", subject="auth.group:1"),
    Creator(name="Wijkteam Noord", role="editor", is_organisation=True),
)


def describe(group: Group) -> Description | None:
    """Everything is published, but what is called 'geheim'."""
    if "geheim" in group.name:
        return None
    return Description(
        kind="group",
        type="Book",
        title=group.name,
        abstract=" ".join(group.permissions.values_list("name", flat=True)),
        url=f"/groep/{group.pk}/",
        scope=1,
        published=dt.date(2026, 3, 1),
        creators=MADE_BY,
        publisher="Werkplaats Zuid",
        licence="https://creativecommons.org/licenses/by/4.0/deed.nl",
        files=(FileAt(url="/groep.pdf", media_type="application/pdf", size=9),),
    )


@pytest.fixture
def groups(db, monkeypatch) -> Iterator[None]:
    """Let groups be in the catalogue by their name; their permissions are what they tell."""
    for name in ("_entries", "_dependents"):
        monkeypatch.setattr(registry, name, dict(getattr(registry, name)))
    monkeypatch.setattr(registry, "_addresses", [lambda _scopes: {1: "https://zuid.example.org"}])
    registry.register(Group, describe)
    registry.register_dependent(Permission, lambda permission: permission.group_set.all())
    registry.register_dependent(
        Group.permissions.through, lambda side: [side] if isinstance(side, Group) else []
    )
    listeners.connect()
    yield
    listeners.disconnect(Group, Permission, Group.permissions.through)
