"""Signing up for several meetings of a series at once."""

from django.urls import reverse

from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.tests.conftest import fill, mails_to, make_activity
from samenspel.loop.activities.tests.test_registration_pages import post_form, url_of


def of_roos():
    return Registration.objects.of_address("roos@example.org").order_by("activity")


def test_one_form_signs_up_for_all_of_the_series(client, all_of_them):
    html = client.get(url_of("register", all_of_them[0])).content.decode()
    assert "Je meldt je aan voor de hele reeks" in html
    assert "Avond 3" in html
    post_form(client, all_of_them[0])
    assert [one.activity for one in of_roos()] == all_of_them


def test_one_mail_lists_them_all(client, all_of_them):
    post_form(client, all_of_them[1])
    (letter,) = mails_to("roos@example.org")
    assert all(f"Avond {number}" in letter.text for number in (1, 2, 3))
    assert of_roos()[1].get_absolute_url() in letter.text


def test_one_button_confirms_them_all(client, all_of_them):
    post_form(client, all_of_them[0])
    page = of_roos()[0].get_absolute_url()
    assert "bevestig je ze allemaal" in client.get(page).content.decode()
    client.post(page, {"what": "confirm"})
    assert all(one.is_confirmed for one in of_roos())


def test_each_is_given_back_apart(client, all_of_them):
    post_form(client, all_of_them[0])
    first, second, _third = of_roos()
    client.post(first.get_absolute_url(), {"what": "confirm"})
    assert second.get_absolute_url() in client.get(first.get_absolute_url()).content.decode()
    client.post(second.get_absolute_url(), {"what": "cancel"})
    assert [one.is_confirmed for one in of_roos()] == [True, False, True]


def test_where_one_is_full_one_waits_for_that_one(client, all_of_them):
    fill(all_of_them[1])
    assert "wachtlijst" in client.get(url_of("register", all_of_them[0])).content.decode()
    post_form(client, all_of_them[0])
    client.post(of_roos()[0].get_absolute_url(), {"what": "confirm"})
    assert [one.status for one in of_roos()] == ["confirmed", "waiting", "confirmed"]
    assert of_roos()[1].is_in_line


def test_other_meetings_are_ticked_on_the_form(client, each_apart):
    first, _second, third = each_apart
    post_form(client, first, others=[third.pk])
    assert [one.activity for one in of_roos()] == [first, third]


def test_without_a_tick_one_comes_only_once(client, each_apart):
    post_form(client, each_apart[0])
    assert of_roos().get().activity == each_apart[0]


def test_no_meeting_of_elsewhere_is_ticked(client, each_apart, zhz, elders):
    strange = make_activity(elders, title="Elders")
    other = make_activity(zhz, title="Geen reeks")
    for one in (strange, other):
        assert post_form(client, each_apart[0], others=[one.pk]).status_code == 422
    assert not Registration.objects.exists()


def test_what_was_said_holds_for_the_others_as_far_as_they_ask(client, each_apart):
    first, second, _third = each_apart
    first.companions_allowed = 2
    first.save()
    post_form(client, first, others=[second.pk], companions="2", needs="Een tolk")
    assert [(one.party, one.needs) for one in of_roos()] == [(3, "Een tolk"), (1, "Een tolk")]


def test_a_member_is_placed_everywhere_at_once(login, resident, all_of_them):
    browser = login(resident)
    browser.post(url_of("register", all_of_them[0]))
    assert all(one.is_confirmed for one in of_roos())
    assert browser.get(reverse("activities:my_registrations")).content.decode().count("Avond") >= 3


def test_signing_up_again_mails_the_link_again_and_nothing_else(client, all_of_them):
    post_form(client, all_of_them[0])
    answer = post_form(client, all_of_them[0])
    assert answer.url == url_of("check_mail", all_of_them[0])
    assert of_roos().count() == 3
    assert len(mails_to("roos@example.org")) == 2


def test_a_member_hears_for_which_meeting_there_is_no_place_yet(login, resident, all_of_them):
    fill(all_of_them[1])
    answer = login(resident).post(url_of("register", all_of_them[0]), follow=True)
    assert "dus je staat op de wachtlijst: Avond 2." in answer.content.decode()
