"""Who gets what in `stories`: what its teller agreed to, and the coordinator sees the numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.questions.tests.making import expire
from samenspel.loop.stories.models import OwnIndicator, ValueStory
from samenspel.loop.stories.tests.making import make_story
from samenspel.loop.teams.models import Team
from tests.access.rows import HIDDEN, Row, coordinators_only, public

NOT_GET = 405
ROLES = ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere")


def a_team(make: Any) -> Team:
    told = {"name": "Samenspel", "slug": "samenspel", "challenge": "Wat helpt?", "reach": "public"}
    return Team.objects.create(werkplaats=make.zhz, **told)


def told(make: Any, **fields: Any) -> ValueStory:
    return make_story(make.zhz, **({"about": {"team": a_team(make)}} | fields))


def pk(make: Any, **fields: Any) -> dict[str, Any]:
    return {"pk": told(make, **fields).pk}


def token(make: Any, **fields: Any) -> dict[str, Any]:
    return {"token": told(make, **fields).token}


def nothing(make: Any) -> dict[str, Any]:
    told(make, named=True)
    make_story(make.zhz, title="Een nummer om te bellen", perspective="professional")
    number(make)
    return {}


def team_page(make: Any) -> dict[str, Any]:
    told(make)
    return {"slug": "samenspel"}


def a_year(make: Any) -> WorkingYear:
    days = {"starts": date(2026, 9, 1), "ends": date(2027, 8, 31)}
    programme = Programme.objects.create(
        werkplaats=make.zhz, title="Samen", ambition="Samen.", **days
    )
    return WorkingYear.objects.create(
        werkplaats=make.zhz, programme=programme, title="Jaar 1", slug="jaar-1", **days
    )


def number(make: Any) -> dict[str, Any]:
    own = OwnIndicator.objects.create(
        werkplaats=make.zhz,
        year=a_year(make),
        name="Bewoners die een bijeenkomst leiden",
        number=Decimal(7),
        source="Geteld door de teams in juni",
    )
    return {"pk": own.pk}


def too_old(make: Any) -> dict[str, Any]:
    story = told(make)
    expire(story)  # type: ignore[arg-type]
    return {"token": story.token}


ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
FOR_MEMBERS = {"visitor": HIDDEN, "outsider": HIDDEN, "neighbour": HIDDEN, "elsewhere": HIDDEN}

ROWS = [
    public("stories:list", kwargs=nothing),
    public("stories:tell", kwargs=nothing),
    public("stories:told"),
    public("stories:detail", kwargs=pk, elsewhere=HIDDEN),
    Row(
        "stories:detail",
        label="for members",
        kwargs=lambda make: pk(make, reach="werkplaats"),
        **FOR_MEMBERS,
    ),
    Row(
        "stories:detail",
        label="for the table",
        kwargs=lambda make: pk(make, reach="team"),
        **FOR_MEMBERS | {"member": HIDDEN},
    ),
    Row(
        "stories:detail",
        label="for nobody",
        kwargs=lambda make: pk(make, reach=""),
        **dict.fromkeys(ROLES, HIDDEN),
    ),
    public("stories:own", kwargs=token, elsewhere=HIDDEN),
    public(
        "stories:own",
        label="not chosen yet",
        kwargs=lambda make: token(make, reach=""),
        elsewhere=HIDDEN,
    ),
    Row(
        "stories:own",
        label="too old",
        kwargs=too_old,
        look_at=False,
        **dict.fromkeys(ROLES[:-1], 410),
        elsewhere=HIDDEN,
    ),
    public("stories:change", kwargs=token, elsewhere=HIDDEN),
    public("stories:erase", kwargs=token, elsewhere=HIDDEN),
    Row("stories:hide", kwargs=token, **ONLY_POST),
    Row("stories:renew", kwargs=token, **ONLY_POST),
    coordinators_only("stories:matrix", kwargs=nothing, elsewhere=HIDDEN),
    coordinators_only(
        "stories:export",
        kwargs=lambda make: nothing(make) | {"kind": "csv"},
        look_at=False,
    ),
    coordinators_only("stories:add_number", kwargs=lambda make: {"year": a_year(make).slug}),
    coordinators_only("stories:change_number", kwargs=number),
    Row("stories:remove_number", kwargs=number, **ONLY_POST),
    public("teams:detail", label="with stories", kwargs=team_page, elsewhere=HIDDEN),
]
