"""What the network does, and who still sits at the table."""

from datetime import timedelta

from django.utils import timezone

from samenspel.loop.network.models import Membership, Perspective
from samenspel.loop.network.services import change_membership
from samenspel.loop.network.signals import people_joined


def at_the_table(team, person) -> bool:
    return team.members.in_force().filter(person=person).exists()


def test_who_leaves_the_werkplaats_leaves_its_teams(team, resident, coordinator):
    membership = resident.memberships.get()
    Membership.objects.update(starts=timezone.localdate() - timedelta(days=400))
    membership.refresh_from_db()
    change_membership(
        membership=membership, by=coordinator, ends=timezone.localdate() - timedelta(days=1)
    )
    assert not at_the_table(team, resident)


def test_two_people_who_were_one_keep_one_seat(team, resident, professional):
    team.members.create(person=professional, perspective=Perspective.CITIZEN)
    people_joined.send(sender=None, kept=resident, gone=professional)
    assert team.members.in_force().filter(person=resident).count() == 1
    assert not at_the_table(team, professional)


def test_a_seat_moves_along_when_the_other_had_none(team, resident, professional):
    people_joined.send(sender=None, kept=professional, gone=resident)
    assert at_the_table(team, professional)
