"""What all apps hold of people, read from their own `privacy.py`."""

from functools import cache
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from samenspel.ground.common.holdings import Held, Holding, Subject


@cache
def all_holdings() -> tuple[Holding, ...]:
    """Return every kind of personal data of every app, the person first."""
    found: list[Holding] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "privacy"):
            found += getattr(import_module(f"{config.name}.privacy"), "HOLDINGS", [])
    return tuple(sorted(found, key=lambda holding: (holding.order, holding.name)))


def holding_named(name: str) -> Holding | None:
    """Return the kind with `name`, if there is one."""
    return next((holding for holding in all_holdings() if holding.name == name), None)


def what_is_held(subject: Subject) -> list[tuple[Holding, list[Held]]]:
    """Return of each kind what is held of `subject`; kinds without anything are left out."""
    everything = [(holding, list(holding.export(subject))) for holding in all_holdings()]
    return [(holding, held) for holding, held in everything if held]
