"""What fits each kind of gathering: what the form is filled with before anyone types."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import ActivityKind


@dataclass(frozen=True)
class Fitting:
    """One plain choice on "What will you organise?", and what the form is filled with then."""

    kind: ActivityKind
    explanation: Any
    icon: str = "calendar"
    initial: dict[str, Any] = field(default_factory=dict)


def _hours(first: str, last: str) -> dict[str, str]:
    return {"from_time": first, "to_time": last}


FITTINGS = {
    fitting.kind: fitting
    for fitting in [
        Fitting(
            ActivityKind.WORK_GROUP_MEETING,
            _("The own team meets, often more than once. Only the team sees it."),
            initial=_hours("13:30", "15:30") | {"reach": Reach.TEAM, "capacity": 15},
        ),
        Fitting(
            ActivityKind.FOCUS_GROUP,
            _("Eight to twelve people talk about one subject, for two hours."),
            initial=_hours("13:30", "15:30") | {"capacity": 12, "accept_hours": 24},
        ),
        Fitting(
            ActivityKind.MUTUAL_VISIT,
            _("You look at how others do it, in their own neighbourhood."),
            initial=_hours("10:00", "14:00") | {"capacity": 20, "remind_days": 3},
        ),
        Fitting(
            ActivityKind.WORKSHOP,
            _("You learn something together and practise it, in a half day."),
            initial=_hours("13:00", "16:00") | {"capacity": 25, "companions_allowed": 1},
        ),
        Fitting(
            ActivityKind.CONFERENCE,
            _("A day for many people, with rounds and workshops to choose from."),
            initial=_hours("09:30", "16:30")
            | {"capacity": 100, "companions_allowed": 2, "accept_hours": 72, "remind_days": 7},
        ),
        Fitting(
            ActivityKind.DEBATE,
            _("An evening on which people say what they think, in a big room."),
            initial=_hours("19:30", "21:30") | {"capacity": 80, "companions_allowed": 3},
        ),
    ]
}


def initial_for(kind: str) -> dict[str, Any]:
    """Return what the form is filled with for `kind`; nothing for what is no kind."""
    fitting = FITTINGS.get(ActivityKind(kind)) if kind in ActivityKind.values else None
    return {"kind": kind} | fitting.initial if fitting else {}
