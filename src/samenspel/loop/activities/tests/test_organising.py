"""The organiser's screens, over HTTP."""

import pytest
from django.urls import reverse

from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.activities.services import confirm_registration
from samenspel.loop.activities.tests.conftest import mails_to, make_activity, make_registration

SAID = {
    "title": "Debat",
    "kind": "debate",
    "summary": "Wie doet wat?",
    "day": "2027-05-20",
    "from_time": "13:00",
    "to_time": "15:00",
    "place": "on_site",
    "address": "Lange Haven 12, Schiedam",
    "reach": "public",
}


def url_of(name, activity):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk})


def test_a_coordinator_plans_and_publishes(login, client, zhz, coordinator):
    browser = login(coordinator)
    draft = browser.post(reverse("activities:plan"), SAID, follow=True)
    assert "Opgeslagen als concept" in draft.content.decode()
    activity = Activity.objects.get()
    browser.post(url_of("publish", activity))
    html = client.get(activity.get_absolute_url()).content.decode()
    assert "donderdag 20 mei 2027, 13.00 uur" in html


def test_a_mistake_keeps_what_was_typed(login, zhz, coordinator):
    answer = login(coordinator).post(reverse("activities:plan"), SAID | {"to_time": "12:00"})
    assert answer.status_code == 422
    assert "Wie doet wat?" in answer.content.decode()


def test_saving_without_changes_keeps_day_and_times(login, activity, coordinator):
    browser = login(coordinator)
    form = browser.get(url_of("change", activity)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    starts = Activity.objects.get().starts.replace(second=0, microsecond=0)
    said |= {name: said[name].strftime("%H:%M") for name in ("from_time", "to_time")}
    assert browser.post(url_of("change", activity), said).status_code == 302
    assert Activity.objects.get().starts == starts


def test_a_lead_organises_for_the_own_team_only(login, zhz, team, activity, researcher):
    own = make_activity(zhz, title="Van het team", team=team)
    browser = login(researcher)
    html = browser.get(reverse("activities:manage")).content.decode()
    assert "Van het team" in html
    assert "Samen koken" not in html
    assert browser.get(url_of("change", own)).status_code == 200
    assert browser.get(url_of("participants", activity)).status_code == 404


def test_calling_off_tells_how_many_are_mailed(login, activity, sign_up, coordinator):
    sign_up("Roos")
    answer = login(coordinator).post(url_of("cancel", activity), {"reason": "Ziek"}, follow=True)
    assert "Eén persoon had een plek en krijgt een mail." in answer.content.decode()
    assert Activity.objects.get().status == Status.CANCELLED
    assert len(mails_to("roos@example.org")) == 2


def test_who_had_a_place_at_what_is_called_off_is_not_told_of_a_place(login, activity, coordinator):
    browser = login(coordinator)
    browser.post(reverse("activities:register", args=[activity.pk, activity.slug]))
    assert "Je hebt een plek" in browser.get(activity.get_absolute_url()).content.decode()
    browser.post(url_of("cancel", activity), {"reason": "Ziek"})
    page = browser.get(activity.get_absolute_url()).content.decode()
    assert "Deze activiteit gaat niet door" in page
    assert "Je hebt een plek" not in page


def test_the_organiser_sees_who_comes(login, activity, sign_up, coordinator):
    confirm_registration(registration=sign_up("Anna"))
    sign_up("Roos")
    html = login(coordinator).get(url_of("participants", activity)).content.decode()
    assert "Zij komen (1)" in html
    assert "Zij moeten nog bevestigen (1)" in html
    assert "anna@example.org" in html


def test_a_formula_in_a_name_does_no_harm_in_a_spreadsheet(login, activity, sign_up, coordinator):
    registration = sign_up("Roos")
    type(registration).objects.update(name='=HYPERLINK("https://x.example.org")')
    table = login(coordinator).get(url_of("participants_table", activity))
    assert b"'=HYPERLINK" in table.content
    assert table["Content-Disposition"] == 'attachment; filename="samen-koken.csv"'


@pytest.mark.parametrize("size", [10, 20])
def test_the_list_of_participants_takes_the_same_queries(
    login, activity, coordinator, django_assert_max_num_queries, size
):
    Activity.objects.update(capacity=None)
    for number in range(size):
        make_registration(activity, f"Bewoner{number}")
    browser = login(coordinator)
    browser.get(url_of("participants", activity))
    with django_assert_max_num_queries(20):
        browser.get(url_of("participants", activity))
