"""Who has an account is asked, and until the yes nobody here sees or gets anything."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.ground.mail.models import Message
from samenspel.loop.network import services
from samenspel.loop.network.access import is_member, reach_of
from samenspel.loop.network.models import ImportKind, Membership, PendingMembership, Person, Role
from samenspel.loop.network.services.forgetting import forget_person
from tests.cast import make_person

TODAY = timezone.localdate()
HERE = {"perspective": "municipality", "role": "member", "starts": TODAY.isoformat()}


@pytest.fixture
def lena(elders) -> Person:
    """Takes part elsewhere, and agreed to be named to whom she works with there."""
    lena = make_person("Lena", elders, perspective="professional")
    give_consent(
        subject=lena,
        purpose=Purpose.SHOW_NAME,
        reach=Reach.WERKPLAATS,
        text="Ja",
    )
    return lena


@pytest.fixture
def asked(zhz, coordinator, lena) -> PendingMembership:
    """Cora typed what she knows: an address and half a name."""
    return services.add_person(
        werkplaats=zhz, by=coordinator, name="L. de V.", email="LENA@example.org", **HERE
    )


def link_of(pending: PendingMembership) -> str:
    return f"/uitnodiging/antwoord/{pending.token}/"


def test_who_has_an_account_is_asked_and_has_no_rights_before_the_yes(zhz, lena, asked):
    assert not Membership.objects.for_werkplaats(zhz).filter(person=lena).exists()
    assert not is_member(lena, zhz)
    assert reach_of(lena, zhz) == Reach.NATIONAL
    assert not Person.objects.active_in(zhz).filter(pk=lena.pk).exists()


def test_the_coordinator_sees_what_was_typed_and_nothing_else(login, coordinator, asked):
    browser = login(coordinator)
    for path in ("mensen/", "beheer/mensen/?toon=alle", "beheer/mensen/downloaden/csv/?toon=alle"):
        assert "Lena" not in browser.get(f"/{path}").content.decode()
    assert f"person-{asked.person_id}" not in browser.get("/zoeken/?q=Lena").content.decode()
    assert "heeft nog geen antwoord" in browser.get("/beheer/mensen/").content.decode()
    page = browser.get("/beheer/mensen/gevraagd/").content.decode()
    assert "L. de V." in page
    assert "wacht op antwoord" in page
    assert "Lena" not in page


def test_adding_leads_to_who_was_asked(login, coordinator, lena):
    typed = {**HERE, "name": "L. de V.", "email": "lena@example.org"}
    page = login(coordinator).post("/beheer/mensen/nieuw/", typed, follow=True)
    assert page.redirect_chain[-1][0] == "/beheer/mensen/gevraagd/"
    assert "Lena" not in page.content.decode()
    again = login(coordinator).post("/beheer/mensen/nieuw/", typed)
    assert again.status_code == 422
    assert "is al gevraagd" in again.content.decode()


def test_who_reads_the_letter_says_yes_without_logging_in(client, zhz, lena, asked):
    letter = Message.objects.get(template="network/mail/asked.txt")
    assert letter.to == "lena@example.org"
    assert link_of(asked) in letter.text
    assert "Cora" in letter.text
    assert client.get(link_of(asked)).status_code == 200
    assert not lena.memberships.for_werkplaats(zhz).exists()
    for _twice in range(2):
        client.post(link_of(asked), {"answer": "yes"})
    membership = lena.memberships.get(werkplaats=zhz)
    assert (membership.perspective, membership.in_force) == ("municipality", True)
    assert Person.objects.active_in(zhz).shown_within(Reach.WERKPLAATS).get() == lena


def test_who_is_logged_in_says_yes_on_the_own_profile(login, zhz, lena, asked):
    browser = login(lena)
    assert "Wil je meedoen met" in browser.get("/mijn/profiel/").content.decode()
    path = f"/mijn/profiel/antwoord/{asked.pk}/"
    for _twice in range(2):
        page = browser.post(path, {"answer": "yes"}, follow=True).content.decode()
    assert "Wil je meedoen met" not in page
    lena.forget_memberships()
    assert is_member(lena, zhz)


def test_nobody_else_answers(login, client, coordinator, resident, asked):
    yes, path = {"answer": "yes"}, f"/mijn/profiel/antwoord/{asked.pk}/"
    assert login(resident).post(path, yes).status_code == 404
    assert client.post(link_of(asked), yes, HTTP_HOST="elders.test").status_code == 404
    with pytest.raises(PermissionDenied):
        services.accept_pending(pending=asked, by=coordinator)
    assert client.post(link_of(asked), {}).status_code == 200
    asked.refresh_from_db()
    assert asked.is_open


def test_a_no_is_told_and_not_asked_again(client, login, zhz, coordinator, asked):
    client.post(link_of(asked), {"answer": "no"})
    assert client.get(link_of(asked)).status_code == 410
    browser = login(coordinator)
    assert "zei nee" in browser.get("/beheer/mensen/gevraagd/").content.decode()
    browser.post(f"/beheer/mensen/gevraagd/{asked.pk}/terug/")
    with pytest.raises(ValidationError):
        services.add_person(
            werkplaats=zhz, by=coordinator, name="L", email=asked.email, perspective="citizen"
        )


def test_the_coordinator_can_stop_asking(login, client, coordinator, asked):
    browser = login(coordinator)
    for _twice in range(2):
        page = browser.post(f"/beheer/mensen/gevraagd/{asked.pk}/terug/", follow=True)
    assert "Er staat geen vraag open" in page.content.decode()
    assert client.get(link_of(asked)).status_code == 404


def test_after_a_month_without_answer_it_is_forgotten(client, asked):
    later = timezone.now() + PendingMembership.ANSWER_WITHIN + timedelta(minutes=1)
    PendingMembership.objects.update(link_until=timezone.now())
    assert client.post(link_of(asked), {"answer": "yes"}).status_code == 410
    assert services.forget_unanswered(later) == 1


def test_after_the_last_day_there_is_nothing_to_say_yes_to(client, login, coordinator, lena, asked):
    PendingMembership.objects.update(
        starts=TODAY - timedelta(days=9), ends=TODAY - timedelta(days=1)
    )
    assert client.post(link_of(asked), {"answer": "yes"}).status_code == 410
    assert lena.memberships.count() == 1
    page = login(coordinator).get("/beheer/mensen/gevraagd/").content.decode()
    assert "zei nee" not in page


def test_who_stopped_is_asked_before_coming_back(zhz, coordinator, resident):
    membership = resident.memberships.get()
    past = TODAY - timedelta(days=9)
    Membership.objects.filter(pk=membership.pk).update(starts=past, ends=past)
    membership.refresh_from_db()
    with pytest.raises(ValidationError, match="is gestopt"):
        services.change_membership(membership=membership, by=coordinator, ends=None)
    asked = services.add_person(
        werkplaats=zhz, by=coordinator, name="Roos", email=resident.email, perspective="citizen"
    )
    services.accept_pending(pending=asked, by=resident)
    membership.refresh_from_db()
    assert (membership.starts, membership.ends) == (TODAY, None)


def test_what_can_not_be_written_is_told_at_once(zhz, coordinator, lena):
    with pytest.raises(ValidationError) as caught:
        services.add_person(
            werkplaats=zhz, by=coordinator, name="L", email=lena.email, perspective="citizen",
            role=Role.SUPPORTER,
        )  # fmt: skip
    assert "role" in caught.value.error_dict
    assert not PendingMembership.objects.exists()


def test_an_import_asks_too_and_shows_no_name(login, zhz, coordinator, lena, csv_file):
    rows = "naam;mail;perspectief\nL. de V.;lena@example.org;gemeente\n"
    for outcome in ("asked", "waits"):
        draft = services.start_import(
            werkplaats=zhz, by=coordinator, kind=ImportKind.PEOPLE, upload=csv_file(rows)
        )
        page = login(coordinator).get(f"/beheer/importeren/bestand/{draft.pk}/").content.decode()
        assert "Lena" not in page
        assert "eigen naam" not in page
        assert services.confirm_import(draft=draft, by=coordinator) == {outcome: 1}
    assert not lena.memberships.for_werkplaats(zhz).exists()
    assert Message.objects.filter(template="network/mail/asked.txt").count() == 1


def test_who_erases_oneself_is_asked_no_more(lena, asked):
    forget_person(person=lena)
    assert not PendingMembership.objects.exists()


def test_the_list_asks_as_little_for_twenty_as_for_ten(login, zhz, coordinator, elders):
    browser, counts = login(coordinator), []
    for number in range(20):
        services.add_person(
            werkplaats=zhz, by=coordinator, name=f"Nieuw {number}",
            email=make_person(f"N{number}", elders, perspective="citizen").email,
            perspective="citizen",
        )  # fmt: skip
        if number in {9, 19}:
            browser.get("/beheer/mensen/gevraagd/")
            with CaptureQueriesContext(connection) as asked:
                browser.get("/beheer/mensen/gevraagd/")
            counts.append(len(asked))
    assert counts[0] == counts[1]
