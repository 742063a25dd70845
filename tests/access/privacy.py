"""Who gets what of their own data."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.common.tokens import digest
from samenspel.reach.privacy.models import AccessLink
from tests.access.rows import LOGIN, Row, public

AWAY = 302  # first asked for a code, to be sure that it is still them
LOGGED_IN = ("outsider", "member", "coordinator", "neighbour", "elsewhere")


def a_link(_make) -> dict[str, str]:
    """Return the token of a link that works."""
    AccessLink.objects.create(
        token_digest=digest("een-link"),
        email="mien@example.org",
        expires_at=timezone.now() + timedelta(hours=1),
    )
    return {"token": "een-link"}


def a_link_to_erase(make) -> dict[str, str]:
    """Return the token of a link that works, and a kind of data."""
    return a_link(make) | {"kind": "privacy.links"}


ROWS = [
    Row("privacy:mine", visitor=LOGIN),
    Row("privacy:download", visitor=LOGIN, look_at=False),
    Row(
        "privacy:erase",
        visitor=LOGIN,
        **dict.fromkeys(LOGGED_IN, AWAY),
        kwargs=lambda _make: {"kind": "accounts"},
    ),
    Row("privacy:consents", visitor=LOGIN),
    public("privacy:request"),
    public("privacy:requested"),
    public("privacy:by_link", kwargs=a_link),
    public("privacy:download_by_link", kwargs=a_link, look_at=False),
    public("privacy:erase_by_link", kwargs=a_link_to_erase),
    public("privacy:register"),
]
