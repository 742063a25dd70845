"""What somebody at a team's table signed up for, who came by a private link."""

from django.db.models import Q
from django.utils import timezone

from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services.reaching import address_of


def own_at_a_seat(member: TeamMember) -> RegistrationQuerySet:
    """Return the registrations of `member` that count, by whichever way they signed up.

    The link was mailed to their address, so what was proven for that address is theirs. What
    anybody filled in with it, and nobody confirmed, says nothing yet.
    """
    ours = Registration.objects.for_werkplaats(member.team.werkplaats).active()
    proven = ours.filter(Q(status="confirmed") | Q(proven_at__isnull=False))
    lapsed = Q(status="offered", held_until__lte=timezone.now())
    return proven.exclude(lapsed).of_address(address_of(member))
