"""Who sees a report, finds it, hears of it; and what is held of whom."""

import pytest

from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent.models import Consent
from samenspel.ground.search.find import find
from samenspel.ground.search.registry import PUBLIC
from samenspel.loop.network.models import Perspective
from samenspel.loop.reports import notices, privacy, services
from samenspel.loop.reports.models import Photo, Portrayed, Report


@pytest.fixture
def closed(report, item, coordinator):
    services.close_gathering(activity=report.activity, by=coordinator)
    report.refresh_from_db()
    return report


def test_the_report_stands_on_the_page_of_the_activity(closed, client):
    page = client.get(closed.activity.get_absolute_url()).content.decode()
    assert "Koken verbindt" in page
    assert "Hoe vinden we buren" in page


def test_the_archive_tells_that_there_is_a_report(closed, client):
    assert "Met verslag" in client.get("/agenda/eerder/").content.decode()
    Report.objects.update(reach="team")
    assert "Met verslag" not in client.get("/agenda/eerder/?nu").content.decode()


def test_before_closing_nobody_sees_it(report, login, resident):
    page = login(resident).get(report.activity.get_absolute_url()).content.decode()
    assert "Koken verbindt" not in page


@pytest.mark.parametrize(
    ("reach", "sees"), [("public", True), ("werkplaats", False), ("team", False)]
)
def test_visitors_see_what_is_for_everyone(closed, reach, sees):
    Report.objects.update(reach=reach)
    assert Report.objects.visible_to(None).exists() == sees


def test_the_team_sees_what_is_for_the_team(closed, resident, professional):
    Report.objects.update(reach="team")
    closed.activity.team.members.create(person=resident, perspective=Perspective.CITIZEN)
    assert Report.objects.visible_to(resident).exists()
    assert not Report.objects.visible_to(professional).exists()


def test_it_is_found_by_its_words_and_its_yields(closed):
    for words in ("soep", "buren die niet komen"):
        hits = find(words, audiences={PUBLIC}, scope=closed.werkplaats_id).hits
        assert closed.get_absolute_url() in [hit.url for hit in hits]


def test_it_is_not_found_when_its_activity_is_for_members(closed):
    closed.activity.reach = "werkplaats"
    closed.activity.save()
    hits = find("soep", audiences={PUBLIC}, scope=closed.werkplaats_id).hits
    assert closed.get_absolute_url() not in [hit.url for hit in hits]


def test_a_question_knows_where_it_was_raised(closed, item, coordinator, login):
    question = services.ask_as_question(item=item, by=coordinator)
    page = login(coordinator).get(question.get_absolute_url()).content.decode()
    assert "Koken verbindt" in page


def test_news_of_a_report_is_only_for_who_may_see_it(closed, resident):
    closed.activity.team.members.create(person=resident, perspective=Perspective.CITIZEN)
    Report.objects.update(reach="team")
    assert notices._line(closed.pk, "roos@example.org") is not None
    assert notices._line(closed.pk, "nel@example.org") is None


def test_who_is_on_a_photo_is_told_so(roos_on_it):
    (held,) = privacy.export(Subject(email="ROOS@example.org"))
    assert held.url == roos_on_it.get_absolute_url()


def test_who_is_erased_takes_the_photos_along(photo, roos_on_it):
    services.answer_portrayed(portrayed=roos_on_it, agrees=True)
    assert privacy.erase(Subject(email="roos@example.org")) == 1
    assert not Photo.objects.exists()
    assert not Portrayed.objects.exists()
    assert not Consent.objects.in_force().exists()
