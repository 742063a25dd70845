"""Who may do what with a wall: what an organiser of the activity may, and nobody else."""

from samenspel.loop.activities import access as activities
from samenspel.loop.activities.access import require
from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.network.models import Person

__all__ = ["asks_at_signing_up", "may_tidy", "require"]


def may_tidy(person: Person | None, activity: Activity) -> bool:
    """Return whether `person` may open the door, add for others and take lines off."""
    return activities.may_edit(person, activity)


def asks_at_signing_up(activity: Activity) -> bool:
    """Return whether we ask who signs up what they fetch and bring: not at a focus group.

    What is said there is material for research; a public wall beside it would confuse.
    """
    return activity.kind != ActivityKind.FOCUS_GROUP
