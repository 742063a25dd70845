"""Who has no account sees and joins the meetings of the team by the mailed link of the seat."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.activities.models import Join, Registration, Series
from samenspel.loop.activities.services import register_participant
from samenspel.loop.activities.tests.conftest import fill, mails_to, make_activity
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import link_for

WHAT_WE_DO = "We bespreken wat we probeerden."


@pytest.fixture
def truus(team):
    person = Person.objects.create(name="Truus", email="Truus@example.org")
    member = team.members.create(person=person, perspective=Perspective.CITIZEN)
    link_for(member)
    return member


@pytest.fixture
def meeting(zhz, team):
    """Only the team sees it, and there is nothing to fill in."""
    fields = {"team": team, "reach": "team", "asks_needs": False, "description": WHAT_WE_DO}
    return make_activity(zhz, title="Werkgroepbijeenkomst", **fields)


def url_of(name, member, activity):
    kwargs = {"token": member.seat_link.token, "pk": activity.pk}
    return reverse(f"activities:seat_{name}", kwargs=kwargs)


def seat_page(client, member):
    url = reverse("teams:seat", kwargs={"token": member.seat_link.token})
    return client.get(url).content.decode()


def press(client, name, member, activity, **said):
    return client.post(url_of(name, member, activity), said, follow=True).content.decode()


def test_the_next_meeting_of_the_team_stands_on_the_private_page(client, truus, meeting):
    html = seat_page(client, truus)
    assert "Werkgroepbijeenkomst" in html
    assert "De Buurtkamer" in html
    assert url_of("activity", truus, meeting) in html


def test_the_page_of_a_meeting_says_what_we_do(client, truus, meeting):
    html = client.get(url_of("activity", truus, meeting)).content.decode()
    assert WHAT_WE_DO in html
    assert "Lange Haven 12" in html


def test_one_press_of_a_button_gives_a_place(client, truus, meeting):
    assert "Je hebt een plek. Tot dan!" in press(client, "register", truus, meeting)
    mine = Registration.objects.get()
    assert (mine.name, mine.email, mine.person) == ("Truus", "truus@example.org", truus.person)
    assert mine.is_confirmed
    assert mine.perspective == Perspective.CITIZEN
    assert "Je komt" in seat_page(client, truus)


def test_pressing_twice_gives_one_place_and_one_mail(client, truus, meeting):
    press(client, "register", truus, meeting)
    press(client, "register", truus, meeting)
    assert Registration.objects.count() == 1
    assert len(mails_to("truus@example.org")) == 1


def test_who_comes_too_late_for_a_place_is_on_the_waiting_list(client, truus, meeting):
    fill(meeting)
    assert "Je staat op de wachtlijst, als nummer 1." in press(client, "register", truus, meeting)
    assert "Op de wachtlijst" in seat_page(client, truus)


def test_a_place_is_given_back_and_doing_so_twice_changes_nothing(client, truus, meeting):
    press(client, "register", truus, meeting)
    assert "Je hebt je plek teruggegeven" in press(client, "withdraw", truus, meeting)
    press(client, "withdraw", truus, meeting)
    assert Registration.objects.get().is_cancelled
    assert "Je komt" not in seat_page(client, truus)


def test_a_mistake_in_the_form_is_told(client, truus, meeting):
    meeting.asked.create(kind="yes_no", text="Eet je mee?", required=True)
    answer = client.post(url_of("register", truus, meeting), {"perspective": ""})
    assert answer.status_code == 422
    assert "Eet je mee?" in answer.content.decode()


def test_one_form_is_for_a_whole_series(client, zhz, team, truus, meeting):
    meeting.series = Series.objects.create(werkplaats=zhz, title="Avonden", join=Join.ALL)
    meeting.save()
    make_activity(zhz, title="De tweede", team=team, reach="team", series=meeting.series)
    page = client.get(url_of("register", truus, meeting)).content.decode()
    assert "De tweede" in page
    press(client, "register", truus, meeting, perspective="citizen")
    assert Registration.objects.confirmed().count() == 2
    assert len(mails_to("truus@example.org")) == 1


def test_what_an_organiser_noted_by_phone_is_known(client, truus, meeting):
    meeting.registrations.create(
        name="T.",
        email="truus@example.org",
        status="confirmed",
        link_until=timezone.now() + timedelta(days=9),
        held_until=timezone.now(),
    )
    assert "Je komt" in seat_page(client, truus)


def test_what_a_stranger_filled_in_is_not_hers_until_she_says_so(client, truus, meeting):
    register_participant(activity=meeting, name="Grapjas", email="truus@example.org")
    assert "Je komt" not in seat_page(client, truus)
    press(client, "register", truus, meeting)
    assert Registration.objects.confirmed().get().name == "Truus"


def test_a_public_activity_can_be_joined_too(client, zhz, truus):
    activity = make_activity(zhz, asks_needs=False)
    assert "Je hebt een plek" in press(client, "register", truus, activity)


@pytest.mark.parametrize("reach", ["team", "werkplaats", "national"])
def test_what_another_team_keeps_to_itself_is_not_found(client, zhz, truus, reach):
    other = Team.objects.create(werkplaats=zhz, name="Ander", slug="ander", challenge="?")
    activity = make_activity(zhz, team=other, reach=reach)
    assert client.get(url_of("activity", truus, activity)).status_code == 404
    assert client.post(url_of("register", truus, activity)).status_code == 404
    assert client.post(url_of("withdraw", truus, activity)).status_code == 404


def test_a_draft_and_another_werkplaats_are_not_found(client, elders, team, zhz, truus):
    draft = make_activity(zhz, team=team, status="draft")
    assert client.get(url_of("activity", truus, draft)).status_code == 404
    assert client.get(url_of("activity", truus, make_activity(elders))).status_code == 404


def test_the_link_ends_with_the_seat(client, truus, meeting):
    truus.starts = timezone.localdate() - timedelta(days=9)
    truus.ends = timezone.localdate() - timedelta(days=1)
    truus.save()
    answer = client.post(url_of("register", truus, meeting))
    assert answer.status_code == 404
    assert "Deze link werkt niet" in answer.content.decode()
    assert not Registration.objects.exists()


def test_who_has_an_account_by_now_logs_in(client, truus, meeting, resident):
    truus.person.user = resident.user
    resident.user = None
    resident.save()
    truus.person.save()
    assert client.get(url_of("activity", truus, meeting)).status_code == 302


@pytest.mark.parametrize("size", [10, 20])
def test_more_meetings_take_the_same_queries(
    client, team, truus, django_assert_max_num_queries, size
):
    zhz = team.werkplaats
    for number in range(size):
        one = make_activity(zhz, title=f"Avond {number}", team=team, reach="team", asks_needs=False)
        press(client, "register", truus, one)
    with django_assert_max_num_queries(17):
        assert seat_page(client, truus).count("Je komt") == size
