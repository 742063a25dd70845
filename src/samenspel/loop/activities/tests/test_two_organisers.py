"""Two organisers in one form at once: the second sees what changed, and loses nothing."""

import pytest
from django.urls import reverse

from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.tests.conftest import mails_to


def url_of(name, activity):
    return reverse(f"activities:{name}", kwargs={"pk": activity.pk})


def opened(browser, url):
    """Return what the form at `url` would send back untouched."""
    form = browser.get(url).context["form"]
    said = {}
    for name in form.fields:
        value = form[name].value()
        said[name] = value.strftime("%H:%M") if name.endswith("_time") else value
    return {name: value for name, value in said.items() if value not in (None, False)}


@pytest.fixture
def cora(login, coordinator):
    return login(coordinator)


def test_the_second_sees_what_the_first_changed(cora, activity, coordinator):
    typed = opened(cora, url_of("change", activity)) | {"title": "Samen eten"}
    services.change_activity(activity=activity, by=coordinator, title="Soep", venue="Het Park")
    answer = cora.post(url_of("change", activity), typed)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Soep" in html
    assert "Samen eten" in html
    assert answer.context["form"]["venue"].value() == "Het Park"
    assert answer.context["form"]["title"].value() == "Samen eten"
    assert Activity.objects.get().title == "Soep"


def test_saving_on_top_keeps_the_work_of_both(cora, activity, coordinator):
    typed = opened(cora, url_of("change", activity)) | {"title": "Samen eten"}
    services.change_activity(activity=activity, by=coordinator, title="Soep", venue="Het Park")
    form = cora.post(url_of("change", activity), typed).context["form"]
    assert cora.post(url_of("change", activity), form.data).status_code == 302
    saved = Activity.objects.get()
    assert (saved.title, saved.venue) == ("Samen eten", "Het Park")


def test_a_change_in_the_very_same_moment_is_not_lost(activity, coordinator):
    services.change_activity(activity=activity, by=coordinator, title="Soep")
    with pytest.raises(services.ChangedMeanwhileError):
        services.change_activity(activity=activity, by=coordinator, seen_version=1, title="Eten")


def test_who_calls_off_sees_first_what_changed(cora, activity, coordinator):
    typed = opened(cora, url_of("cancel", activity)) | {"reason": "Ziek"}
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    answer = cora.post(url_of("cancel", activity), typed)
    assert answer.status_code == 409
    assert "Het Park" in answer.content.decode()
    assert not Activity.objects.get().is_cancelled
    cora.post(url_of("cancel", activity), answer.context["form"].data)
    assert Activity.objects.get().is_cancelled


def test_fewer_places_than_people_asks_once_more(cora, activity, sign_up):
    for name in ("Anna", "Bas", "Cas"):
        sign_up(name)
    typed = opened(cora, url_of("change", activity)) | {"capacity": "1"}
    answer = cora.post(url_of("change", activity), typed)
    assert answer.status_code == 422
    assert "Dat zijn er 2 minder" in answer.content.decode()
    typed |= {"fewer_is_right": "on"}
    assert cora.post(url_of("change", activity), typed).status_code == 302
    assert activity.registrations.holding_a_place().count() == 3


def test_who_waits_hears_of_a_move_too(activity, sign_up, coordinator):
    registration = sign_up("Roos")
    registration.status = "waiting"
    registration.save()
    services.change_activity(activity=activity, by=coordinator, venue="Het Park")
    assert "wachtlijst" in mails_to("roos@example.org")[-1].text


def test_who_gave_no_mail_address_gets_no_letter(activity, sign_up, coordinator):
    registration = sign_up("Roos")
    registration.email = ""
    registration.save()
    assert services.cancel_activity(activity=activity, by=coordinator) == 0


@pytest.mark.parametrize("kind", ["focus_group", "conference"])
def test_a_kind_fills_in_what_fits(cora, zhz, kind):
    assert kind in cora.get(reverse("activities:begin")).content.decode()
    form = cora.get(reverse("activities:plan") + f"?soort={kind}").context["form"]
    assert form["kind"].value() == kind
    assert form["capacity"].value() == {"focus_group": 12, "conference": 100}[kind]


def test_a_kind_that_is_none_fills_in_nothing(cora, zhz):
    assert cora.get(reverse("activities:plan") + "?soort=feest").status_code == 200
