"""Starting, changing and closing teams, and handing them questions."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samenspel.ground.common.log import history_of
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Perspective
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.triage import actions_for
from samenspel.loop.teams import services
from samenspel.loop.teams.models import Team, TeamRole
from samenspel.loop.teams.tests.conftest import make_team


def test_a_coordinator_starts_a_team_and_the_log_tells(zhz, coordinator):
    team = services.start_team(
        werkplaats=zhz, name="Samen Eten", challenge="Wie kookt er?", by=coordinator
    )
    assert team.slug == "samen-eten"
    assert history_of(team).get().action == "teams.start"


def test_two_teams_of_one_name_get_their_own_addresses(zhz, coordinator):
    slugs = [
        services.start_team(werkplaats=zhz, name="Samen Eten", challenge="?", by=coordinator).slug
        for _time in range(3)
    ]
    assert slugs == ["samen-eten", "samen-eten-2", "samen-eten-3"]


def test_a_member_starts_no_team(zhz, resident):
    with pytest.raises(PermissionDenied):
        services.start_team(werkplaats=zhz, name="Samen Eten", challenge="?", by=resident)


def test_a_lead_changes_the_own_team(team, researcher):
    changed = services.change_team(team=team, by=researcher, challenge="Iets anders")
    assert Team.objects.get().challenge == "Iets anders"
    assert history_of(changed).get().data["changed"] == ["challenge"]


def test_nothing_changed_leaves_no_line_in_the_log(team, researcher):
    services.change_team(team=team, by=researcher, challenge=team.challenge)
    assert not history_of(team).exists()


def test_a_lead_of_one_team_does_not_change_another(zhz, team, researcher):
    with pytest.raises(PermissionDenied):
        services.change_team(team=make_team(zhz, "Ander"), by=researcher, challenge="Hoi")


def test_a_lead_whose_membership_ended_changes_nothing_any_more(team, researcher):
    researcher.memberships.update(starts=date(2020, 1, 1), ends=date(2021, 1, 1))
    with pytest.raises(PermissionDenied):
        services.change_team(team=team, by=researcher, challenge="Hoi")


def test_who_is_added_again_gets_the_new_role_and_no_second_chair(team, resident, coordinator):
    services.add_team_member(
        team=team,
        person=resident,
        perspective=Perspective.CITIZEN,
        role=TeamRole.LEAD,
        by=coordinator,
    )
    assert team.members.get(person=resident).role == TeamRole.LEAD


def test_who_leaves_is_gone_at_once_and_stays_in_the_history(team, resident, coordinator):
    member = team.members.get(person=resident)
    services.end_team_membership(member=member, by=coordinator)
    assert not team.members.in_force().filter(person=resident).exists()
    assert team.members.get(person=resident).ends == timezone.localdate() - timedelta(days=1)


def test_who_left_can_come_back(team, resident, coordinator):
    services.end_team_membership(member=team.members.get(person=resident), by=coordinator)
    services.add_team_member(
        team=team, person=resident, perspective=Perspective.CITIZEN, by=coordinator
    )
    assert team.members.in_force().filter(person=resident).count() == 1


def test_who_was_added_by_mistake_today_leaves_no_trace(team, professional, coordinator):
    member = services.add_team_member(
        team=team, person=professional, perspective=Perspective.PROFESSIONAL, by=coordinator
    )
    services.end_team_membership(member=member, by=coordinator)
    assert not team.members.filter(person=professional).exists()


def test_a_closed_team_is_an_earlier_team(team, coordinator):
    services.close_team(team=team, by=coordinator, outcome="Een gesprekskaart.")
    assert list(Team.objects.earlier()) == [team]
    assert not Team.objects.current().exists()


def test_a_team_ends_by_itself_when_its_period_is_over(zhz):
    team = make_team(zhz, starts=date(2026, 1, 1), ends=date(2026, 6, 30))
    with time_machine.travel("2026-06-30 12:00+02:00"):
        assert team.is_current
    with time_machine.travel("2026-07-01 12:00+02:00"):
        assert not team.is_current


def test_the_asker_is_told_by_which_team_the_question_is_taken_up(team, question, coordinator):
    services.take_up_question(team=team, question=question, by=coordinator)
    question.refresh_from_db()
    assert question.status == Status.TAKEN_UP
    letter = Message.objects.get(to="roos@example.org")
    assert "Samenspel" in letter.text
    assert team.get_absolute_url() in letter.text


def test_the_mail_does_not_name_a_team_that_the_asker_may_not_see(team, question, coordinator):
    team.reach = "team"
    team.save()
    services.take_up_question(team=team, question=question, by=coordinator)
    letter = Message.objects.get(to="roos@example.org")
    assert team.get_absolute_url() not in letter.text


def test_a_team_takes_a_question_up_once(team, question, coordinator):
    services.take_up_question(team=team, question=question, by=coordinator)
    with pytest.raises(ValidationError):
        services.take_up_question(team=team, question=question, by=coordinator)


def test_no_team_takes_up_a_question_of_another_werkplaats(
    elders, neighbour, question, coordinator
):
    with pytest.raises(ValidationError):
        services.take_up_question(team=make_team(elders), question=question, by=neighbour)


def test_the_inbox_offers_to_hand_a_question_to_a_team(question):
    assert "team" in [action.name for action in actions_for(question)]
