"""The coordinator's screens, as a coordinator uses them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.loop.network import services
from samenspel.loop.network.models import Membership, Organisation, Person

TODAY = timezone.localdate()


@pytest.fixture
def browser(login, coordinator):
    return login(coordinator)


def page(browser, path: str) -> str:
    response = browser.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_the_first_page_names_one_next_step(browser, newcomer):
    assert "Er wacht niets op je" in page(browser, "/beheer/")
    Membership.objects.filter(pk=newcomer.pk).update(ends=TODAY + timedelta(days=9))
    assert "Eerst: Mensen" in page(browser, "/beheer/")


def test_a_person_is_added_changed_invited_and_stopped(browser, zhz, schiedam):
    values = {
        "name": "Noor",
        "email": "noor@example.org",
        "perspective": "citizen",
        "role": "member",
        "organisation": schiedam.pk,
        "starts": TODAY.isoformat(),
    }
    response = browser.post("/beheer/mensen/nieuw/", values, follow=True)
    assert "Noor doet nu mee" in response.content.decode()
    assert "Stuur een uitnodiging" in response.content.decode()
    membership = Membership.objects.get(person__name="Noor")
    own_page = f"/beheer/mensen/{membership.pk}/"
    browser.post(own_page, values | {"name": "Noor Bakker", "role": "team_lead"})
    membership.refresh_from_db()
    assert (membership.person.name, membership.role) == ("Noor Bakker", "team_lead")
    response = browser.post(f"{own_page}uitnodigen/", follow=True)
    assert "onderweg naar noor@example.org" in response.content.decode()
    assert Message.objects.latest("pk").to == "noor@example.org"
    browser.post(f"{own_page}stoppen/", {"last_day": TODAY.isoformat()})
    membership.refresh_from_db()
    assert membership.ends == TODAY


def test_what_was_typed_is_kept_when_something_is_wrong(browser, newcomer):
    response = browser.post(
        "/beheer/mensen/nieuw/",
        {
            "name": "Dubbel",
            "email": "NOOR@example.org",
            "perspective": "citizen",
            "role": "member",
            "starts": TODAY.isoformat(),
        },
    )
    content = response.content.decode()
    assert response.status_code == 422
    assert "Noor doet al mee in deze Werkplaats" in content
    assert 'value="Dubbel"' in content


def test_the_last_day_can_not_come_before_the_first(browser, newcomer):
    day = (TODAY - timedelta(days=2)).isoformat()
    response = browser.post(f"/beheer/mensen/{newcomer.pk}/stoppen/", {"last_day": day})
    assert response.status_code == 422
    assert "De laatste dag ligt voor de eerste dag" in response.content.decode()


@pytest.fixture
def a_few_people(newcomer, professional, policymaker, schiedam) -> None:
    """Noor stops soon, Pim works for Schiedam, Bea has stopped."""
    Membership.objects.filter(pk=newcomer.pk).update(ends=TODAY + timedelta(days=9))
    professional.memberships.update(organisation=schiedam)
    earlier = TODAY - timedelta(days=3)
    policymaker.memberships.update(starts=earlier, ends=earlier)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Noor", "Cora", "Pim"}),
        ("?zoek=noo", {"Noor"}),
        ("?zoek=schiedam", {"Pim"}),
        ("?zoek=pim schiedam", {"Pim"}),
        ("?zoek=nergens", set()),
        ("?toon=loopt-af", {"Noor"}),
        ("?toon=zonder-account", {"Noor"}),
        ("?toon=gestopt", {"Bea"}),
        ("?toon=alle", {"Noor", "Cora", "Pim", "Bea"}),
        ("?perspectief=professional", {"Pim"}),
        ("?toon=onzin&perspectief=onzin", {"Noor", "Cora", "Pim"}),
    ],
)
def test_people_are_found(browser, a_few_people, query, found):
    response = browser.get(f"/beheer/mensen/{query}")
    assert {membership.person.name for membership in response.context["page"]} == found


def test_the_list_takes_as_many_queries_for_many_people(
    browser, zhz, django_assert_max_num_queries
):
    def add(number: int) -> None:
        for n in range(number):
            person = Person.objects.create(name=f"Mens {Person.objects.count()} {n}")
            partner = Organisation.objects.create(
                werkplaats=zhz, name=f"Partner {person.pk}", kind="care"
            )
            Membership.objects.create(
                werkplaats=zhz, person=person, perspective="citizen", organisation=partner
            )

    def queries(path: str) -> int:
        browser.get(path)  # what is remembered of the site is read again after a change
        with django_assert_max_num_queries(20) as captured:
            browser.get(path)
        return len(captured)

    paths = ["/beheer/mensen/", "/beheer/partners/", "/beheer/"]
    add(10)
    few = [queries(path) for path in paths]
    add(10)
    assert [queries(path) for path in paths] == few


def test_a_partner_gets_a_logo_and_loses_it(
    browser, zhz, photo, django_capture_on_commit_callbacks
):
    values = {"name": "Buurtkamer", "kind": "residents", "formality": "informal"}
    browser.post("/beheer/partners/nieuw/", values | {"logo": photo()})
    partner = Organisation.objects.get(name="Buurtkamer")
    storage, name = partner.logo.storage, partner.logo.name
    assert "foto" not in name
    assert partner.logo.url in page(browser, "/partners/")
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(f"/beheer/partners/{partner.pk}/", values | {"logo-clear": "on"})
    partner.refresh_from_db()
    assert not partner.logo
    assert not storage.exists(name)


def test_a_file_that_is_no_picture_is_refused_at_the_field(browser, csv_file):
    values = {"name": "Buurtkamer", "kind": "residents", "formality": "informal"}
    response = browser.post("/beheer/partners/nieuw/", values | {"logo": csv_file("a;b")})
    assert response.status_code == 422
    assert "logo" in response.context["form"].errors
    assert not Organisation.objects.filter(name="Buurtkamer").exists()


def test_two_partners_can_not_have_the_same_name(browser, schiedam):
    values = {"name": "gemeente schiedam", "kind": "municipality", "formality": "formal"}
    response = browser.post("/beheer/partners/nieuw/", values)
    assert "Er is al een partner met deze naam" in response.content.decode()


def test_a_removed_partner_leaves_its_people(browser, schiedam, newcomer):
    Membership.objects.filter(pk=newcomer.pk).update(organisation=schiedam)
    browser.post(f"/beheer/partners/{schiedam.pk}/weghalen/")
    newcomer.refresh_from_db()
    assert newcomer.organisation is None
    assert newcomer.in_force


def test_contact_details_are_changed(browser, client):
    browser.post("/beheer/werkplaats/", {"phone": "010 123 45 67", "email": "zhz@example.org"})
    assert "010 123 45 67" in page(client, "/contact/")


def test_readable_colours_are_kept_and_others_refused_at_the_field(browser, zhz):
    form = browser.get("/beheer/kleuren/").context["form"]
    values = {name: form.initial[name] for name in form.fields}
    response = browser.post("/beheer/kleuren/", values | {"heading-color": "#eeeeee"})
    assert response.status_code == 422
    assert "heading-color" in response.context["form"].errors
    browser.post("/beheer/kleuren/", values | {"heading-color": "#5a1846"})
    zhz.refresh_from_db()
    assert zhz.theme == {"--basis-heading-color": "#5a1846"}
    browser.post("/beheer/kleuren/", values | {"own": "1"})
    zhz.refresh_from_db()
    assert zhz.theme == {}


def test_colours_are_judged_while_they_are_chosen(browser, zhz):
    form = browser.get("/beheer/kleuren/").context["form"]
    values = {name: form.initial[name] for name in form.fields}
    response = browser.post("/beheer/kleuren/proef/", values | {"heading-color": "#eeeeee"})
    assert "samen niet te lezen" in response.content.decode()
    response = browser.post("/beheer/kleuren/proef/", values | {"heading-color": '"><script>'})
    assert "<script>" not in response.content.decode()
    for nearly in ("#fffffz", "x#fff; } body { display: none"):
        response = browser.post("/beheer/kleuren/proef/", values | {"heading-color": nearly})
        assert "heading-color" in response.context["form"].errors
    zhz.refresh_from_db()
    assert zhz.theme == {}


def test_the_profile_is_ones_own(login, resident, photo):
    browser = login(resident)
    response = browser.post(
        "/mijn/profiel/", {"name": "Roos van Dam", "about": "Ik kook.", "photo": photo()}
    )
    assert response.status_code == 302
    resident.refresh_from_db()
    assert (resident.name, resident.about) == ("Roos van Dam", "Ik kook.")
    assert "foto" not in resident.photo.name
    assert "Niemand ziet je foto" in page(browser, "/mijn/profiel/")


def endings(newcomer) -> int:
    return services.notice_expiring_memberships(timezone.now())


def test_coordinators_hear_once_whose_membership_ends(coordinator, newcomer):
    Membership.objects.filter(pk=newcomer.pk).update(ends=TODAY + timedelta(days=20))
    assert endings(newcomer) == 1
    message = Message.objects.get(template="network/mail/memberships_ending.txt")
    assert message.to == "cora@example.org"
    assert "Noor" in message.text
    assert endings(newcomer) == 0


def test_endings_far_away_or_just_chosen_are_not_told(coordinator, newcomer):
    Membership.objects.filter(pk=newcomer.pk).update(ends=TODAY + timedelta(days=60))
    assert endings(newcomer) == 0
    newcomer.refresh_from_db()
    services.end_membership(membership=newcomer, by=coordinator, last_day=TODAY + timedelta(days=5))
    assert endings(newcomer) == 0


def test_the_way_to_the_screens_is_beside_the_search_box(login, coordinator, professional):
    link = '<a class="tool" href="/beheer/">Beheer</a>'
    assert link in login(coordinator).get("/mensen/").content.decode()
    assert link not in login(professional).get("/mensen/").content.decode()
