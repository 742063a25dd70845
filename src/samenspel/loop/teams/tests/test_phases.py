"""Where a team is in its work, and since when."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common.log import history_of
from samenspel.loop.teams import services
from samenspel.loop.teams.models import Phase, Team


def test_a_team_begins_by_exploring(zhz, coordinator):
    team = services.start_team(werkplaats=zhz, name="Samen Eten", challenge="?", by=coordinator)
    assert team.phase == Phase.EXPLORE
    assert team.phase_changes.get().since == team.starts


def test_a_lead_says_what_the_team_does_now_and_everyone_sees_it(login, client, team, researcher):
    url = reverse("teams:phase", kwargs={"slug": team.slug})
    login(researcher).post(url, {"phase": "collect", "since": "2025-02-03"})
    html = client.get(team.get_absolute_url()).content.decode()
    assert "Stap 3 van 5" in html
    assert "ophalen" in html


def test_the_page_tells_when_each_phase_began(client, team, researcher):
    services.set_phase(team=team, phase=Phase.EXPLORE, by=researcher, since=date(2024, 9, 1))
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 1, 14))
    html = client.get(team.get_absolute_url()).content.decode()
    assert "Wanneer begon elke fase?" in html
    assert "14 januari 2025" in html


def test_the_same_phase_again_only_gets_another_day(team, researcher):
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 1, 14))
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 1, 10))
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 1, 10))
    assert team.phase_changes.get().since == date(2025, 1, 10)
    assert history_of(team).count() == 2


def test_a_team_may_go_back(team, researcher):
    services.set_phase(team=team, phase=Phase.MAKE, by=researcher, since=date(2025, 1, 14))
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 3, 1))
    assert [change.phase for change in team.phase_changes.all()] == ["make", "try"]
    assert Team.objects.get().phase == Phase.TRY


@pytest.mark.parametrize("days", [1, -5000])
def test_a_phase_begins_within_the_life_of_the_team(team, researcher, days):
    since = timezone.localdate() + timedelta(days=days)
    with pytest.raises(ValidationError):
        services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=since)


def test_a_phase_does_not_begin_before_the_one_before_it(login, team, researcher):
    services.set_phase(team=team, phase=Phase.TRY, by=researcher, since=date(2025, 1, 14))
    url = reverse("teams:phase", kwargs={"slug": team.slug})
    answer = login(researcher).post(url, {"phase": "make", "since": "2025-01-01"})
    assert answer.status_code == 422
    assert "Kies een latere dag" in answer.content.decode()


def test_who_only_takes_part_does_not_choose_the_phase(login, team, resident):
    with pytest.raises(PermissionDenied):
        services.set_phase(team=team, phase=Phase.TRY, by=resident)
    url = reverse("teams:phase", kwargs={"slug": team.slug})
    assert login(resident).get(url).status_code == 404
