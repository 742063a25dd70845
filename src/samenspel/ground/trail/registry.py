"""The steps and links that the apps declared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Model, QuerySet

from samenspel.ground.trail.edges import Edge

Rows = QuerySet[Any]
Moment = date | datetime | None
Visible = Callable[[Rows, Any, Any], Rows]
"""Takes rows, the person who looks (None for a visitor) and the Werkplaats; keeps what they see."""


def _own_url(instance: Any) -> str:
    return str(instance.get_absolute_url())


def _no_date(instance: Any) -> None:
    return None


@dataclass(frozen=True)
class NodeKind:
    """One kind of step: how it is called, who may see it, and how to show it.

    `columns` are what title, url and date need, as in ("title", "starts", "team__slug"); of what
    it is linked to, its "id" too. None named means all.
    """

    model: type[Model]
    label: Any
    icon: str
    visible: Visible
    columns: Sequence[str] = ()
    title: Callable[[Any], str] = str
    url: Callable[[Any], str] = _own_url
    date: Callable[[Any], Moment] = _no_date


class Registry:
    """What the apps declared; there is one, tests make their own."""

    def __init__(self) -> None:
        self._kinds: dict[type[Model], NodeKind] = {}
        self._edges: list[Edge] = []

    def register_node(self, model: type[Model], *, kind: Any, **how: Any) -> None:
        """Declare that `model` is a step; `kind` is its label, the rest are `NodeKind`'s fields."""
        self._kinds[model] = NodeKind(model=model, label=kind, **how)

    def register_edge(self, *edges: Edge) -> None:
        """Declare links. A link to what was not declared a step is never walked."""
        self._edges.extend(edges)

    def kind_of(self, model: type[Model]) -> NodeKind:
        """Return what was declared of `model`; raises `LookupError` when nothing was."""
        try:
            return self._kinds[model]
        except KeyError:
            raise LookupError(f"{model.__name__} was not registered as a node.") from None

    def kind_named(self, name: str) -> NodeKind:
        """Return the kind of which the model is called `name`; `LookupError` when there is none."""
        for model, kind in self._kinds.items():
            if model._meta.model_name == name:
                return kind
        raise LookupError(f"No kind of step is called {name!r}.")

    def edges_from(self, model: type[Model]) -> list[Edge]:
        """Return the links that lead on from `model`."""
        return [e for e in self._edges if e.source is model and e.target in self._kinds]

    def edges_to(self, model: type[Model]) -> list[Edge]:
        """Return the links that lead to `model`."""
        return [e for e in self._edges if e.target is model and e.source in self._kinds]


declared = Registry()
register_node = declared.register_node
register_edge = declared.register_edge
