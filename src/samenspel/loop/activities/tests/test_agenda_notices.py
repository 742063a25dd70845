"""Members hear that there is something new, and only of what they may see."""

import pytest

from samenspel.ground.notices.models import Notice
from samenspel.loop.activities import services
from samenspel.loop.activities.models import Activity, Registration, Series, Status
from samenspel.loop.activities.notices import new_activity
from samenspel.loop.activities.tests.conftest import make_activity, make_registration
from samenspel.loop.network.models import Membership, Person, Perspective


@pytest.fixture
def draft(zhz) -> Activity:
    return make_activity(zhz, status=Status.DRAFT)


def told():
    return set(Notice.objects.filter(topic="activities.new").values_list("address", flat=True))


def test_members_hear_of_it_once(draft, coordinator, resident, neighbour, outsider):
    for _time in range(2):
        services.publish_activity(activity=draft, by=coordinator)
    assert told() == {"cora@example.org", "roos@example.org"}
    assert Notice.objects.filter(topic="activities.new").count() == 2


def test_only_the_team_hears_of_its_own_meeting(zhz, team, draft, coordinator, resident):
    Activity.objects.update(team=team, reach="team")
    services.publish_activity(activity=Activity.objects.get(), by=coordinator)
    assert told() == {"otto@example.org"}


def test_a_whole_series_is_one_piece_of_news(zhz, coordinator):
    series = Series.objects.create(werkplaats=zhz, title="Acht avonden")
    for _meeting in range(3):
        one = make_activity(zhz, status=Status.DRAFT, series=series)
        services.publish_activity(activity=one, by=coordinator)
    assert Notice.objects.filter(topic="activities.new").count() == 1


def test_what_one_may_not_see_is_not_told(activity, resident, neighbour):
    Activity.objects.update(reach="werkplaats")
    assert "Samen koken" in new_activity(activity.pk, "roos@example.org").title
    assert new_activity(activity.pk, "nel@example.org") is None


def test_what_was_called_off_is_no_news(activity, resident):
    Activity.objects.update(status=Status.CANCELLED)
    assert new_activity(activity.pk, "roos@example.org") is None


def test_who_signed_up_already_hears_nothing_new(activity, resident):
    assert new_activity(activity.pk, resident.email) is not None
    registration = make_registration(activity, "Roos")
    Registration.objects.filter(pk=registration.pk).update(email=resident.email)
    assert new_activity(activity.pk, resident.email) is None


def test_who_has_no_account_gets_a_link_that_opens(client, zhz, team, activity):
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    Membership.objects.create(werkplaats=zhz, person=truus, perspective=Perspective.CITIZEN)
    Activity.objects.update(reach="werkplaats")
    assert new_activity(activity.pk, truus.email) is None
    team.members.create(person=truus, perspective=Perspective.CITIZEN)
    Activity.objects.update(reach="team", team=team)
    line = new_activity(activity.pk, truus.email)
    html = client.get(line.url.removeprefix("http://testserver")).content.decode()
    assert "<h1" in html
    assert "Kom je ook?" in html
