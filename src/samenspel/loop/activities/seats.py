"""What somebody at a team's table signed up for, and reads of the agenda, by a private link."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services.reaching import address_of, link_for


def own_at_a_seat(member: TeamMember) -> RegistrationQuerySet:
    """Return the registrations of `member` that count, by whichever way they signed up.

    The link was mailed to their address, so what was proven for that address is theirs. What
    anybody filled in with it, and nobody confirmed, says nothing yet.
    """
    ours = Registration.objects.for_werkplaats(member.team.werkplaats).active()
    proven = ours.filter(Q(status="confirmed") | Q(proven_at__isnull=False))
    lapsed = Q(status="offered", held_until__lte=timezone.now())
    return proven.exclude(lapsed).of_address(address_of(member))


def page_at_a_seat(member: TeamMember, activity: Activity) -> str:
    """Return the absolute address at which `member`, who has no account, opens `activity`."""
    link_for(member)  # keeps the link working
    kwargs = {"token": member.seat_link.token, "pk": activity.pk}
    return activity.werkplaats.root_url + reverse("activities:seat_activity", kwargs=kwargs)
