"""What everyone sees of the network."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.network.middleware import WerkplaatsMiddleware
from samenspel.loop.network.models import Membership, Organisation, Person, Werkplaats
from samenspel.loop.network.services import change_profile

YESTERDAY = timezone.localdate() - timedelta(days=1)


def shows(client, path: str, words: str, **extra) -> bool:
    return words in client.get(path, **extra).content.decode()


def status_of(browser, url: str, **extra) -> int:
    response = browser.get(url, **extra)
    if response.streaming:
        assert b"".join(response.streaming_content)
    return response.status_code


def agree(person: Person, purpose: Purpose, reach: Reach) -> None:
    give_consent(subject=person, purpose=purpose, reach=reach)


def test_nobody_is_shown_who_did_not_agree(client, login, resident, professional):
    assert not shows(client, "/mensen/", "Roos")
    assert not shows(login(professional), "/mensen/", "Roos")


@pytest.mark.parametrize(
    ("reach", "seen_by"),
    [
        (Reach.TEAM, set()),
        (Reach.WERKPLAATS, {"member"}),
        (Reach.NATIONAL, {"member", "neighbour"}),
        (Reach.PUBLIC, {"member", "neighbour", "outsider", "visitor"}),
    ],
)
def test_people_are_shown_as_widely_as_they_agreed(request, client, login, reach, seen_by):
    agree(request.getfixturevalue("resident"), Purpose.SHOW_NAME, reach)
    cast = {"member": "professional", "neighbour": "neighbour", "outsider": "outsider"}
    browsers = {who: login(request.getfixturevalue(name)) for who, name in cast.items()}
    browsers["visitor"] = client
    assert {who for who, b in browsers.items() if shows(b, "/mensen/", "Roos")} == seen_by


def test_who_withdraws_is_gone_at_once_for_everyone(client, resident):
    agree(resident, Purpose.SHOW_NAME, Reach.PUBLIC)
    assert shows(client, "/mensen/", "Roos")
    withdraw_consent(subject=resident, purpose=Purpose.SHOW_NAME)
    assert not shows(client, "/mensen/", "Roos")


def test_who_stopped_is_not_shown(client, resident):
    agree(resident, Purpose.SHOW_NAME, Reach.PUBLIC)
    resident.memberships.update(starts=YESTERDAY, ends=YESTERDAY)
    assert not shows(client, "/mensen/", "Roos")


def test_people_of_another_werkplaats_are_not_shown_here(client, neighbour):
    agree(neighbour, Purpose.SHOW_NAME, Reach.PUBLIC)
    assert not shows(client, "/mensen/", "Nel")
    assert shows(client, "/mensen/", "Nel", HTTP_HOST="elders.test")


def test_a_photo_has_a_consent_of_its_own(client, login, resident, professional, photo):
    change_profile(person=resident, by=resident, photo=photo())
    agree(resident, Purpose.SHOW_NAME, Reach.PUBLIC)
    url = resident.photo.url
    assert not shows(client, "/mensen/", url)
    assert status_of(client, url) == 404
    assert status_of(login(resident), url) == 200
    agree(resident, Purpose.SHOW_PHOTO, Reach.WERKPLAATS)
    assert shows(login(professional), "/mensen/", url)
    assert status_of(login(professional), url) == 200
    assert status_of(client, url) == 404
    agree(resident, Purpose.SHOW_PHOTO, Reach.PUBLIC)
    assert shows(client, "/mensen/", url)
    assert status_of(client, url) == 200


def test_a_photo_for_the_own_werkplaats_is_not_for_the_neighbours(
    login, resident, neighbour, photo
):
    change_profile(person=resident, by=resident, photo=photo())
    agree(resident, Purpose.SHOW_PHOTO, Reach.WERKPLAATS)
    browser = login(neighbour)
    assert browser.get(resident.photo.url).status_code == 404
    assert browser.get(resident.photo.url, HTTP_HOST="elders.test").status_code == 404


def test_partners_of_before_stand_apart(client, zhz, schiedam):
    Organisation.objects.create(
        werkplaats=zhz, name="Buurtkamer Vroeger", kind="residents", until=YESTERDAY
    )
    page = client.get("/partners/").content.decode()
    assert page.index("Gemeente Schiedam") < page.index("deden") < page.index("Buurtkamer Vroeger")


def test_a_partner_shows_its_place_between_formal_and_informal(client, zhz):
    Organisation.objects.create(
        werkplaats=zhz, name="Buurtkamer", kind="residents", formality="informal"
    )
    assert shows(client, "/partners/", "Informeel")


def test_partners_of_another_werkplaats_are_not_shown_here(client, elders):
    Organisation.objects.create(werkplaats=elders, name="Gemeente Elders", kind="municipality")
    assert not shows(client, "/partners/", "Gemeente Elders")


def test_contact_tells_where_to_go(client, zhz):
    zhz.address, zhz.route = "Museumpark 40\nRotterdam", "Neem de metro."
    zhz.linkedin = "https://www.linkedin.com/company/voorbeeld"
    zhz.save()
    for words in ("Museumpark 40", "Neem de metro.", "linkedin.com/company/voorbeeld"):
        assert shows(client, "/contact/", words)


def test_regions_are_listed_also_those_known_by_name_only(client, zhz, elders):
    Werkplaats.objects.create(name="Werkplaats Twente", region="Twente")
    page = client.get("/werkplaatsen/").content.decode()
    assert 'href="http://elders.test"' in page
    assert "Twente" in page


def test_only_the_hub_counts_partners(client, zhz, elders):
    Organisation.objects.create(werkplaats=elders, name="P", kind="care")
    Organisation.objects.create(werkplaats=elders, name="Q", kind="care", until=YESTERDAY)
    assert not shows(client, "/werkplaatsen/", "1 partner")
    zhz.kind = "hub"
    zhz.save()
    assert shows(client, "/werkplaatsen/", "1 partner")


@pytest.mark.parametrize("path", ["/partners/", "/mensen/", "/contact/", "/werkplaatsen/"])
def test_public_pages_take_few_queries_however_much_there_is(
    client, zhz, path, django_assert_max_num_queries
):
    def add(number: int) -> None:
        for n in range(number):
            suffix = f"{Person.objects.count()}-{n}"
            person = Person.objects.create(name=f"Mens {suffix}")
            partner = Organisation.objects.create(
                werkplaats=zhz, name=f"Partner {suffix}", kind="care"
            )
            Membership.objects.create(
                werkplaats=zhz, person=person, perspective="citizen", organisation=partner
            )
            agree(person, Purpose.SHOW_NAME, Reach.PUBLIC)
            Werkplaats.objects.create(name=f"Werkplaats {suffix}", region="R")

    def queries() -> int:
        with django_assert_max_num_queries(12) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    client.get(path)
    add(10)
    few = queries()
    add(10)
    assert queries() == few


@pytest.mark.parametrize("path", ["/partners/", "/mensen/", "/contact/", "/werkplaatsen/"])
def test_before_there_is_a_site_there_is_nothing(client, db, path):
    Werkplaats.objects.all().delete()
    assert client.get(path).status_code == 404


def test_each_request_gets_a_werkplaats_of_its_own(zhz, rf, django_assert_num_queries):
    middleware = WerkplaatsMiddleware(lambda request: request.werkplaats)

    def asked() -> Werkplaats:
        request = rf.get("/")
        request.user = AnonymousUser()
        return middleware(request)

    asked().name = "Veranderd, en niet bewaard"
    with django_assert_num_queries(1):  # only the version of the content
        assert asked().name == zhz.name
    zhz.name = "Veranderd"
    zhz.save()
    assert asked().name == "Veranderd"
