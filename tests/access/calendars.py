"""Who gets what in `calendars`."""

from typing import Any

from samenspel.loop.programme.models import Theme
from samenspel.reach.calendars import services
from tests.access.rows import HIDDEN, Row, public


def a_theme(make: Any) -> dict[str, Any]:
    theme = Theme.objects.create(werkplaats=make.zhz, name="Samen sterk", slug="samen-sterk")
    return {"slug": theme.slug}


def token(make: Any) -> dict[str, Any]:
    link = services.open_feed(person=make.professional, werkplaats=make.zhz)
    return {"token": link.token}


ROWS = [
    public("calendars:subscribe"),
    public("calendars:everything", look_at=False),
    public("calendars:of_theme", kwargs=a_theme, elsewhere=HIDDEN, look_at=False),
    public("calendars:mine", kwargs=token, elsewhere=HIDDEN, look_at=False),
    Row(
        "calendars:change_mine",
        visitor=405,
        outsider=405,
        member=405,
        coordinator=405,
        neighbour=405,
        elsewhere=405,
        look_at=False,
    ),
]
