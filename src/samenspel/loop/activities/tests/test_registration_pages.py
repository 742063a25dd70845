"""Signing up in a browser, with and without an account."""

import pytest
from django.urls import reverse

from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.services import confirm_registration
from samenspel.loop.activities.tests.conftest import mails_to, make_activity


def url_of(name, activity):
    return reverse(f"activities:{name}", kwargs=activity.address_kwargs)


def post_form(client, activity, **said):
    values = {"name": "Roos", "email": "roos@example.org", "website": ""}
    return client.post(url_of("register", activity), values | said)


def test_who_signs_up_is_asked_to_look_in_the_mail(client, activity):
    answer = post_form(client, activity)
    assert answer.url == url_of("check_mail", activity)
    assert "kijk in je mail" in client.get(answer.url).content.decode()


def test_a_known_address_gets_exactly_the_same_answer(client, activity, sign_up):
    sign_up("Roos")
    assert post_form(client, activity).url == url_of("check_mail", activity)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"name": ""}, "Vul je naam in"),
        ({"email": ""}, "Vul je mailadres in"),
        ({"email": "roos@"}, "Dit is nog geen mailadres"),
        ({"email": "roos@example.org\nBcc: x@example.org"}, "Dit is nog geen mailadres"),
    ],
)
def test_a_mistake_is_told_and_nothing_typed_is_lost(client, activity, said, message):
    answer = post_form(client, activity, **said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert message in html
    assert any(value in html for value in ("Roos", "roos@example.org"))
    assert not Registration.objects.exists()


def test_a_robot_thinks_that_it_has_signed_up(client, activity):
    answer = post_form(client, activity, website="https://spam.example.org")
    assert answer.url == url_of("check_mail", activity)
    assert not Registration.objects.exists()


def test_nobody_floods_a_mailbox_of_somebody_else(client, activity):
    answers = [post_form(client, activity).status_code for _time in range(7)]
    assert answers == [302] * 5 + [422] * 2
    assert len(mails_to("roos@example.org")) == 5


def test_one_place_cannot_sign_up_without_end(client, zhz):
    activity = make_activity(zhz, capacity=None)
    answers = [
        post_form(client, activity, email=f"{number}@example.org").status_code
        for number in range(62)
    ]
    assert answers == [302] * 60 + [422] * 2


def test_nobody_fills_the_mailbox_of_somebody_else_over_many_activities(client, zhz):
    answers = [
        post_form(client, make_activity(zhz), email="roos@example.org").status_code
        for _number in range(22)
    ]
    assert answers == [302] * 20 + [422] * 2


def test_when_all_places_are_taken_the_page_says_so(client, zhz, sign_up):
    activity = make_activity(zhz, capacity=1)
    sign_up("Anna", at=activity)
    assert "Alle plekken zijn bezet" in client.get(url_of("register", activity)).content.decode()
    answer = post_form(client, activity)
    assert answer.url == url_of("check_mail_to_wait", activity)
    assert "Zet mij op de wachtlijst" in client.get(answer.url).content.decode()


def test_opening_the_link_confirms_nothing(client, activity, sign_up):
    registration = sign_up("Roos")
    client.get(registration.get_absolute_url())
    client.head(registration.get_absolute_url())
    registration.refresh_from_db()
    assert registration.is_pending


def test_pressing_the_button_does(client, activity, sign_up):
    registration = sign_up("Roos")
    answer = client.post(registration.get_absolute_url(), {"what": "confirm"}, follow=True)
    assert answer.content.decode().count("Je hebt een plek") == 1
    assert Registration.objects.get().is_confirmed


def test_the_same_page_gives_the_place_back(client, activity, sign_up):
    registration = sign_up("Roos")
    confirm_registration(registration=registration)
    answer = client.post(registration.get_absolute_url(), {"what": "cancel"}, follow=True)
    page = answer.content.decode()
    assert page.count("Je hebt je plek teruggegeven") == 1
    assert "Zet in mijn eigen agenda" not in page
    assert Registration.objects.get().is_cancelled


def test_rubbish_in_the_form_changes_nothing(client, activity, sign_up):
    registration = sign_up("Roos")
    client.post(registration.get_absolute_url(), {"what": "delete everything"})
    assert Registration.objects.get().is_pending


def test_a_broken_link_says_what_to_do(client, zhz):
    answer = client.get("/aanmelding/zomaar-iets/")
    assert answer.status_code == 404
    assert "Kopieer de hele link" in answer.content.decode()


def test_the_private_page_is_kept_nowhere(client, activity, sign_up):
    answer = client.get(sign_up("Roos").get_absolute_url())
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]


def test_a_link_does_not_work_on_the_site_of_another_werkplaats(client, elders, sign_up):
    url = sign_up("Roos").get_absolute_url()
    assert client.get(url, HTTP_HOST="elders.test").status_code == 404


def test_a_member_signs_up_with_one_click_and_gives_the_place_back(login, activity, resident):
    browser = login(resident)
    answer = browser.post(url_of("register", activity), follow=True)
    assert "Je bent aangemeld" in answer.content.decode()
    assert Registration.objects.get().person == resident
    browser.post(url_of("withdraw", activity))
    assert Registration.objects.get().is_cancelled


def test_a_member_does_not_give_back_a_place_of_somebody_else(login, sign_up, activity, resident):
    confirm_registration(registration=sign_up("Anna"))
    assert login(resident).post(url_of("withdraw", activity)).status_code == 404
    assert Registration.objects.get().is_confirmed


def test_a_visitor_has_nothing_to_give_back_without_the_link(client, activity):
    assert client.post(url_of("withdraw", activity)).status_code == 302


def test_a_closed_activity_says_why(client, zhz):
    activity = make_activity(zhz, status="cancelled")
    html = client.get(url_of("register", activity)).content.decode()
    assert "gaat niet door" in html
