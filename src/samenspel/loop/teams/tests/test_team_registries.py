"""What teams tell the trail, the search and the pages of themes."""

from samenspel.ground.search.registry import audiences_of
from samenspel.ground.trail.walking import walk
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.search import describe


def test_a_question_leads_to_the_team_that_took_it_up(zhz, team, question):
    team.taken_up.create(question=question)
    onward = walk(question, None, zhz).downstream
    assert [node.title for level in onward for node in level] == ["Samenspel"]


def test_a_team_leads_back_to_its_question(zhz, team, question):
    team.taken_up.create(question=question)
    back = walk(team, None, zhz).upstream
    assert [node.title for level in back for node in level] == ["Wie belt er aan?"]


def test_the_trail_does_not_lead_a_visitor_to_a_closed_team(zhz, team, question):
    team.taken_up.create(question=question)
    Team.objects.update(reach="team")
    assert walk(question, None, zhz).downstream == []


def test_a_team_is_found_by_whom_it_was_shared_with(team, resident, professional):
    team.reach = "team"
    assert describe(team).audience == f"team:{team.pk}"
    assert f"team:{team.pk}" in audiences_of(Person.objects.get(pk=resident.pk))
    assert f"team:{team.pk}" not in audiences_of(professional)


def test_the_page_of_a_theme_shows_its_teams(client, zhz, team):
    theme = Theme.objects.create(werkplaats=zhz, name="Buren", slug="buren", summary="Over buren")
    Team.objects.update(theme=theme)
    html = client.get(theme.get_absolute_url()).content.decode()
    assert "Teams bij dit thema" in html
    assert "Samenspel" in html
