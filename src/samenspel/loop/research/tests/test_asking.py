"""An organiser says that an activity is research."""

from samenspel.ground.consent.models import Reach
from samenspel.loop.research.models import AskedConsent

SAID = {"about": "Hoe helpen buren elkaar?", "widest": "werkplaats", "records": "on"}


def where(activity) -> str:
    return f"/beheer/activiteiten/{activity.pk}/onderzoek/"


def test_a_lead_says_that_it_is_research(gathering, researcher, login):
    login(researcher).post(where(gathering), SAID)
    asked = AskedConsent.objects.get()
    assert (asked.activity, asked.records, asked.widest) == (gathering, True, Reach.WERKPLAATS)


def test_a_day_that_was_is_refused(gathering, researcher, login):
    answer = login(researcher).post(where(gathering), SAID | {"until": "2020-01-01"})
    assert answer.status_code == 422
    assert "Kies een dag die nog moet komen" in answer.content.decode()


def test_it_can_be_no_research_after_all(asked, researcher, login):
    for _twice in range(2):
        login(researcher).post(f"{where(asked.activity)}niet-meer/")
    assert not AskedConsent.objects.exists()


def test_only_what_a_team_organises_can_be_research(gathering, coordinator, login):
    gathering.team = None
    gathering.save()
    assert login(coordinator).get(where(gathering)).status_code == 404


def test_others_find_nothing(asked, professional, neighbour, login):
    assert login(professional).get(where(asked.activity)).status_code == 404
    assert login(neighbour).get(where(asked.activity)).status_code == 404


def test_the_sheet_can_be_printed_before_people_come(asked, researcher, login):
    page = login(researcher).get(f"{where(asked.activity)}papier/").content.decode()
    assert asked.about in page
