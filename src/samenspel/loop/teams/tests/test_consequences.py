"""What the network does, and who still sits at the table."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.loop.network.models import Membership, Perspective
from samenspel.loop.network.services import change_membership
from samenspel.loop.network.signals import people_joined
from samenspel.loop.teams.consequences import clear_tables
from samenspel.loop.teams.tests.conftest import make_team


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


def test_a_seat_ends_when_the_membership_ends_by_itself(team, resident):
    last_day = timezone.localdate() + timedelta(days=3)
    resident.memberships.update(ends=last_day)
    on_the_last_day, later = (timezone.now() + timedelta(days=days) for days in (3, 5))
    assert housekeeping.run_all(on_the_last_day)["teams.clear_tables"] == 0
    assert housekeeping.run_all(later)["teams.clear_tables"] == 1
    assert team.members.get(person=resident).ends == last_day
    assert clear_tables(now=later) == 0


def test_who_stays_in_another_werkplaats_sits_at_its_tables_only(team, elders, resident):
    there = make_team(elders, "Elders").members.create(person=resident, perspective="citizen")
    Membership.objects.create(werkplaats=elders, person=resident, perspective="citizen")
    day = timezone.localdate() - timedelta(days=1)
    resident.memberships.filter(werkplaats=team.werkplaats).update(starts=day, ends=day)
    assert clear_tables(now=timezone.now()) == 1
    there.refresh_from_db()
    assert there.ends is None
    assert not at_the_table(team, resident)
