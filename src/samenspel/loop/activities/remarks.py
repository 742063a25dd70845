"""What the apps above remark on activities in a list, as in "there is a report".

An app registers in its `activity_sections.py`. It is asked for a page of activities at once, so a
list takes one query more for each app, however long it is.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person

Remarker = Callable[[Sequence[Activity], Person | None], Mapping[int, Any]]
"""Gets activities and who is looking; returns a few words for some of them, by their keys."""

_remarkers: list[Remarker] = []


def register(remarker: Remarker) -> None:
    """Show what `remarker` returns on the cards of activities that were."""
    if remarker not in _remarkers:
        _remarkers.append(remarker)


def remark_on(activities: Sequence[Activity], person: Person | None) -> None:
    """Put on each of `activities`, as its `remarks`, what there is to say of it."""
    said = [remarker(activities, person) for remarker in _remarkers] if activities else []
    for activity in activities:
        activity.remarks = [words[activity.pk] for words in said if activity.pk in words]
