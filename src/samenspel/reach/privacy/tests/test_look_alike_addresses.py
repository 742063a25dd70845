"""Nobody sees or erases what is held of an address that only looks like the own one."""

import pytest
from allauth.mfa.models import Authenticator

from samenspel.ground.common.holdings import Subject
from samenspel.loop.activities.services import register_participant
from samenspel.loop.questions.tests.making import make_echo, make_question
from samenspel.loop.teams.models import Team
from samenspel.reach.privacy.registry import all_holdings, what_is_held
from tests.access.activities import an_activity
from tests.cast import Person, make_person

MIEN = "mien@mijn.example.org"
LOOK_ALIKE = "mien@mıjn.example.org"


@pytest.fixture
def mien(zhz, mailed_link) -> Person:
    """Mien, of whose address everything is held that can be."""
    person = make_person("Mien", zhz, perspective="citizen")
    Person.objects.filter(pk=person.pk).update(email=MIEN)
    type(person.user).objects.filter(pk=person.user_id).update(email=MIEN)
    team = Team.objects.create(werkplaats=zhz, name="Koken", slug="koken", challenge="Samen.")
    team.members.create(person=person, perspective="citizen")
    mailed_link(MIEN)
    make_echo(make_question(zhz, asker_email=MIEN, public=True))
    make_echo(make_question(zhz, public=True), email=MIEN)
    make = type("Make", (), {"zhz": zhz})
    register_participant(activity=an_activity(make), name="Mien", email=MIEN)
    return person


def test_nobody_sees_what_is_held_of_a_look_alike(mien):
    kinds = {holding.name for holding, _items in what_is_held(Subject(MIEN, mien.pk))}
    assert kinds >= {
        "accounts",
        "activities.registrations",
        "mail",
        "network.people",
        "privacy.links",
        "questions",
        "teams.members",
    }
    assert what_is_held(Subject(LOOK_ALIKE)) == []


def test_nobody_erases_what_is_held_of_a_look_alike(mien):
    assert [holding.erase(Subject(LOOK_ALIKE)) for holding in all_holdings()] == [0] * len(
        all_holdings()
    )
    assert what_is_held(Subject(MIEN, mien.pk))


def test_an_address_of_before_is_no_way_around_a_second_factor(client, mailed_link, resident):
    type(resident.user).objects.filter(pk=resident.user_id).update(email="roos@nu.example.org")
    Authenticator.objects.create(user=resident.user, type="totp", data={"secret": "x"})
    link = mailed_link(resident.email)
    assert client.post(f"{link}network.people/wissen/").url.startswith("/account/inloggen/")
    resident.refresh_from_db()
    assert resident.name == "Roos"
