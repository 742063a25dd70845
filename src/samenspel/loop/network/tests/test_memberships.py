"""How people come to belong, change and stop."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samenspel.ground.common.log import history_of
from samenspel.loop.network import services
from samenspel.loop.network.models import Membership, Organisation, Person, Role

TODAY = timezone.localdate()


@pytest.fixture(params=["neighbour", "resident", "outsider"])
def bob(request) -> Person:
    """Somebody who may do nothing here: a coordinator elsewhere, a member, a stranger."""
    return request.getfixturevalue(request.param)


def test_a_coordinator_adds_a_person(zhz, coordinator, schiedam):
    membership = services.add_person(
        werkplaats=zhz,
        by=coordinator,
        name="Noor",
        email=" Noor@Example.org ",
        perspective="citizen",
        organisation=schiedam,
    )
    assert (membership.person.email, membership.role) == ("noor@example.org", Role.MEMBER)
    assert {line.action for line in history_of(membership.person)} == {
        "network.add_person",
        "network.add_membership",
    }


def test_somebody_known_elsewhere_is_not_doubled_and_keeps_the_own_name(
    elders, neighbour, newcomer
):
    services.add_person(
        werkplaats=elders, by=neighbour, name="N.", email="NOOR@example.org", perspective="citizen"
    )
    assert Person.objects.get(email="noor@example.org").name == "Noor"
    assert newcomer.person.memberships.count() == 2


def test_somebody_is_not_added_twice(zhz, coordinator, newcomer):
    with pytest.raises(ValidationError) as caught:
        services.add_person(
            werkplaats=zhz, by=coordinator, name="N", email=newcomer.person.email,
            perspective="citizen",
        )  # fmt: skip
    assert "email" in caught.value.error_dict


def test_who_stopped_can_come_back(zhz, coordinator, newcomer):
    Membership.objects.filter(pk=newcomer.pk).update(
        starts=TODAY - timedelta(days=9), ends=TODAY - timedelta(days=2)
    )
    services.add_membership(
        werkplaats=zhz, person=newcomer.person, by=coordinator, perspective="professional"
    )
    newcomer.refresh_from_db()
    assert newcomer.in_force
    assert newcomer.starts == TODAY


def test_others_may_do_nothing_here(zhz, bob, newcomer, schiedam, csv_file):
    attempts = [
        lambda: services.add_person(werkplaats=zhz, by=bob, name="X", perspective="citizen"),
        lambda: services.add_membership(werkplaats=zhz, by=bob, person=bob, perspective="citizen"),
        lambda: services.change_membership(membership=newcomer, by=bob, role="coordinator"),
        lambda: services.change_member(membership=newcomer, by=bob, name="X"),
        lambda: services.end_membership(membership=newcomer, by=bob, last_day=TODAY),
        lambda: services.leave_werkplaats(membership=newcomer, by=bob),
        lambda: services.invite_person(membership=newcomer, by=bob),
        lambda: services.add_organisation(werkplaats=zhz, by=bob, name="X", kind="care"),
        lambda: services.change_organisation(organisation=schiedam, by=bob, name="X"),
        lambda: services.remove_organisation(organisation=schiedam, by=bob),
        lambda: services.change_werkplaats(werkplaats=zhz, by=bob, phone="1"),
        lambda: services.change_profile(person=newcomer.person, by=bob, name="X"),
        lambda: services.export_people(
            werkplaats=zhz, by=bob, memberships=Membership.objects.all(), kind="csv"
        ),
        lambda: services.start_import(
            werkplaats=zhz, by=bob, kind="people", upload=csv_file("naam\nX")
        ),
    ]
    for attempt in attempts:
        with pytest.raises(PermissionDenied):
            attempt()
    assert not Person.objects.filter(name="X").exists()


def test_who_has_an_account_is_only_renamed_by_that_person(coordinator, resident):
    membership = resident.memberships.get()
    with pytest.raises(PermissionDenied):
        services.change_member(membership=membership, by=coordinator, name="Roosje")
    services.change_member(membership=membership, by=coordinator, function="Buurvrouw")
    services.change_profile(person=resident, by=resident, name="Roosje")
    resident.refresh_from_db()
    assert resident.name == "Roosje"


def test_a_person_of_two_werkplaatsen_belongs_in_each_in_an_own_way(
    elders, coordinator, neighbour, newcomer
):
    there = services.add_person(
        werkplaats=elders, by=neighbour, name="", email="noor@example.org", perspective="education"
    )
    with pytest.raises(PermissionDenied):
        services.change_membership(membership=there, by=coordinator, role=Role.TEAM_LEAD)
    services.change_membership(membership=newcomer, by=coordinator, role=Role.TEAM_LEAD)
    there.refresh_from_db()
    assert there.role == Role.MEMBER


def test_an_address_belongs_to_one_person(coordinator, newcomer, resident):
    with pytest.raises(ValidationError) as caught:
        services.change_member(membership=newcomer, by=coordinator, email="ROOS@example.org")
    assert "email" in caught.value.error_dict


def test_a_partner_of_another_werkplaats_can_not_be_chosen(coordinator, newcomer, elders):
    partner = Organisation.objects.create(werkplaats=elders, name="P", kind="care")
    with pytest.raises(PermissionDenied):
        services.change_membership(membership=newcomer, by=coordinator, organisation=partner)


def test_only_the_hub_has_national_supporters(coordinator, newcomer):
    with pytest.raises(ValidationError):
        services.change_membership(membership=newcomer, by=coordinator, role=Role.SUPPORTER)


def test_a_werkplaats_always_keeps_a_coordinator(coordinator):
    own = coordinator.memberships.get()
    with pytest.raises(ValidationError, match="coördinator"):
        services.change_membership(membership=own, by=coordinator, role=Role.MEMBER)
    own.refresh_from_db()
    with pytest.raises(ValidationError, match="coördinator"):
        services.leave_werkplaats(membership=own, by=coordinator)
    own = coordinator.memberships.get()
    assert own.role == Role.COORDINATOR
    assert own.in_force


def test_a_coordinator_may_go_when_there_is_another(coordinator, newcomer):
    services.change_membership(membership=newcomer, by=coordinator, role=Role.COORDINATOR)
    services.leave_werkplaats(membership=coordinator.memberships.get(), by=coordinator)
    assert not coordinator.memberships.in_force().exists()


def test_who_leaves_is_gone_at_once(login, professional):
    membership = professional.memberships.get()
    Membership.objects.filter(pk=membership.pk).update(starts=TODAY - timedelta(days=30))
    browser = login(professional)
    response = browser.post(f"/mijn/profiel/weggaan/{membership.pk}/", follow=True)
    assert "Je doet niet meer mee" in response.content.decode()
    membership.refresh_from_db()
    assert membership.ends == TODAY - timedelta(days=1)
    assert browser.get(f"/mijn/profiel/weggaan/{membership.pk}/").status_code == 404


def test_a_membership_that_starts_later_does_not_hold_yet(zhz, coordinator):
    membership = services.add_person(
        werkplaats=zhz, by=coordinator, name="Later", perspective="citizen",
        starts=TODAY + timedelta(days=3),
    )  # fmt: skip
    assert not membership.in_force
