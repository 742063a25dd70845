"""Who gets the chain of a thing: who may see the thing itself."""

from typing import Any

from samenspel.ground.consent.models import Reach
from tests.access.rows import HIDDEN, public
from tests.focus_group import a_focus_group


def a_team(make: Any, reach: str) -> dict[str, Any]:
    team = a_focus_group(make.zhz, keeper=make.coordinator).team
    team.reach = reach
    team.save()
    return {"kind": "team", "pk": team.pk}


ROWS = [
    public("trail:chain", kwargs=lambda make: a_team(make, Reach.PUBLIC), elsewhere=HIDDEN),
    public(
        "trail:chain",
        label="of a team that others don't see",
        kwargs=lambda make: a_team(make, Reach.TEAM),
        visitor=HIDDEN,
        outsider=HIDDEN,
        member=HIDDEN,
        neighbour=HIDDEN,
        elsewhere=HIDDEN,
    ),
]
