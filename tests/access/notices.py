"""Who gets what in `notices`."""

from typing import Any

from samenspel.ground.notices.services import readers_of
from tests.access.rows import HIDDEN, LOGIN, Row, public


def link(make: Any) -> dict[str, Any]:
    reader = readers_of(["roos@example.org"], scope=make.zhz.pk)["roos@example.org"]
    return {"token": reader.token}


ROWS = [
    Row("notices:mine", visitor=LOGIN),
    public("notices:by_link", kwargs=link, elsewhere=HIDDEN),
    Row(
        "notices:by_link",
        label="wrong link",
        kwargs=lambda _make: {"token": "zomaar-iets"},
        **dict.fromkeys(
            ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"), HIDDEN
        ),
    ),
]
