"""What happens in the network, and what that means for who sits at which table."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.dispatch import receiver
from django.utils import timezone

from samenspel.loop.network.models import Membership, Person, Werkplaats
from samenspel.loop.network.signals import membership_ended, people_joined
from samenspel.loop.teams import signals
from samenspel.loop.teams.models import TeamMember


@receiver(membership_ended)
def leave_tables_too(membership: Membership, **kwargs: Any) -> None:
    """Whoever leaves a Werkplaats leaves its teams on the same day."""
    leave_tables(
        person=membership.person,
        werkplaats=membership.werkplaats,
        last_day=membership.ends or timezone.localdate(),
    )


@receiver(people_joined)
def take_the_seats_along(kept: Person, gone: Person, **kwargs: Any) -> None:
    """When two people were one all along, so were their seats; one each at every table."""
    for member in gone.team_memberships.all():
        twin = kept.team_memberships.filter(team=member.team_id, ends=None).exists()
        if member.ends is None and twin:
            member.delete()
        else:
            member.person = kept
            member.save(update_fields=["person"])


def clear_tables(*, now: datetime) -> int:
    """End the seats of whose membership came to its end by itself; return of how many people.

    Somebody may have sat down when it was known already when the membership would end.
    """
    today = timezone.localdate(now)
    seats = TeamMember.objects.filter(
        Q(ends=None) | Q(ends__gte=today),
        person=OuterRef("person"),
        team__werkplaats=OuterRef("werkplaats"),
    )
    over = Membership.objects.filter(Exists(seats), ends__lt=today)
    left = list(over.select_related("person", "werkplaats"))
    for membership in left:
        leave_tables_too(membership)
    return len(left)


@transaction.atomic
def leave_tables(*, person: Person, werkplaats: Werkplaats, last_day: date) -> None:
    """End every seat of `person` at the tables of `werkplaats` that would outlast `last_day`."""
    longer = person.team_memberships.filter(team__werkplaats=werkplaats)
    for member in longer.filter(Q(ends=None) | Q(ends__gt=last_day)).select_related("team"):
        if member.starts > last_day:
            member.delete()
        else:
            member.ends = last_day
            member.save(update_fields=["ends"])
        signals.team_member_left.send(sender=TeamMember, team=member.team, person=person)
