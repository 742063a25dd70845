"""What a Werkplaats says of itself."""

from typing import Any

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.network.services.checks import must_run

MAY_CHANGE = {
    "introduction", "address", "phone", "email", "route", "website", "linkedin", "mastodon",
    "youtube", "theme",
}  # fmt: skip
"""Name, region and site belong to the installation."""


@transaction.atomic
def change_werkplaats(*, werkplaats: Werkplaats, by: Person, **values: Any) -> Werkplaats:
    """Change introduction, contact, route, socials or colours; refuses colours nobody can read."""
    must_run(by, werkplaats)
    unknown = values.keys() - MAY_CHANGE
    if unknown:
        raise TypeError(f"not for a coordinator to change: {sorted(unknown)}")
    for name, value in values.items():
        setattr(werkplaats, name, value)
    werkplaats.full_clean(exclude=["site"])
    werkplaats.save()
    log.record("network.change_werkplaats", werkplaats, by.user, fields=sorted(values))
    return werkplaats
