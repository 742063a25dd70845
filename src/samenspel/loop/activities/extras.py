"""What the apps above ask on the form with which one signs up, such as what somebody brings.

An app registers in its `activity_sections.py`, which is found by itself:

    def ask(activity: Activity, registration: Registration | None) -> dict[str, forms.Field]:
        # `registration` is given when somebody changes what they said: set `initial` from it.
        return {"bring": forms.CharField(label=_("What do you bring?"), required=False)}

    def keep(registration: Registration, said: Mapping[str, Any]) -> None:
        ...  # `said["bring"]`; called again when somebody changes it

    EXTRAS.register(Extra("exchange", fields=ask, save=keep))

What others than the organisers get to see, or what stays longer than the rest, is told in `note`:
it stands with the sentence that says who sees what was filled in.

`fields` may return nothing where there is nothing to ask. `save` runs in the transaction in which
the registration is saved, and never for somebody who only typed an address that was known already.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from samenspel.loop.activities.models import Activity, Registration


@dataclass(frozen=True)
class Extra:
    """What one app asks, and what it does with the answers; `name` keeps its fields apart."""

    name: str
    fields: Callable[[Activity, Registration | None], Mapping[str, forms.Field]]
    save: Callable[[Registration, Mapping[str, Any]], None]
    note: Any = ""


class Extras:
    """Who asks what, in the order in which they registered."""

    def __init__(self) -> None:
        self._extras: dict[str, Extra] = {}

    def register(self, extra: Extra) -> None:
        """Add what one app asks; the same name again replaces it."""
        self._extras[extra.name] = extra

    def fields(
        self, activity: Activity, registration: Registration | None
    ) -> dict[str, forms.Field]:
        """Return everything that is asked, each under a name of its own."""
        return {
            f"{extra.name}-{name}": field
            for extra in self._extras.values()
            for name, field in extra.fields(activity, registration).items()
        }

    def notes(self, activity: Activity) -> list[str]:
        """Return who else sees what, of each app that asks something for this activity."""
        return [
            str(extra.note)
            for extra in self._extras.values()
            if extra.note and extra.fields(activity, None)
        ]

    def save(self, registration: Registration, said: Mapping[str, Any]) -> None:
        """Give each app what was said to it; `said` has the names that `fields` gave."""
        for extra in self._extras.values():
            start = f"{extra.name}-"
            own = {name[len(start) :]: said[name] for name in said if name.startswith(start)}
            if own:
                extra.save(registration, own)


EXTRAS = Extras()
