"""Who gets what of the house itself."""

from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only

REDIRECT = LOGIN
EVERYONE_BACK = dict.fromkeys(
    ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"), REDIRECT
)

ROWS = [
    Row("common:healthz", look_at=False),
    Row("common:security_txt", look_at=False),
    Row("common:language", look_at=False, **EVERYONE_BACK),
    Row("common:favicon", look_at=False, **EVERYONE_BACK),
    Row("common:theme", kwargs=lambda _make: {"version": "any"}, look_at=False),
    coordinators_only("common:style", visitor=HIDDEN, coordinator=HIDDEN),  # staff and the demo
]
