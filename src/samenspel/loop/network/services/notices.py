"""Tell coordinators which memberships end soon: bundled, once, at most one mail a day."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.urls import reverse

from samenspel.ground.common import ratelimit, tokens
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Membership, Role, Werkplaats
from samenspel.loop.network.models.memberships import soon

A_DAY = 24 * 60 * 60


def notice_expiring_memberships(now: datetime) -> int:
    """Mail coordinators which memberships end within a month; return how many those are."""
    untold = Membership.objects.ending_by(soon()).exclude(end_told=F("ends"))
    werkplaatsen = Werkplaats.objects.filter(pk__in=untold.values("werkplaats"))
    return sum(
        _tell(werkplaats)
        for werkplaats in werkplaatsen.select_related("site")
        if ratelimit.allow(f"network-ending:{werkplaats.pk}", limit=1, per_seconds=A_DAY)
    )


@transaction.atomic
def _tell(werkplaats: Werkplaats) -> int:
    memberships = Membership.objects.for_werkplaats(werkplaats).select_related("person")
    ending = list(memberships.ending_by(soon()).exclude(end_told=F("ends")).order_by("ends"))
    said = tokens.digest(repr([(membership.pk, membership.ends) for membership in ending]))
    for coordinator in memberships.in_force().with_role(Role.COORDINATOR):
        if coordinator.person.email:
            post_message(
                to=coordinator.person.email,
                template="network/mail/memberships_ending.txt",
                context={
                    "name": coordinator.person.name,
                    "werkplaats": werkplaats.name,
                    "memberships": ending,
                    "url": werkplaats.root_url
                    + reverse("network:manage_people")
                    + "?toon=loopt-af",
                },
                sender=werkplaats.sender,
                key=f"network-ending-{coordinator.pk}-{said[:32]}",
            )
    for membership in ending:
        membership.end_told = membership.ends
    Membership.objects.bulk_update(ending, ["end_told"])
    return len(ending)
