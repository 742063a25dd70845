"""Opening, answering and reading, over HTTP."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.ground.mail.models import Message
from samenspel.loop.selfcheck.models import Round, Turn
from samenspel.loop.selfcheck.notices import tell_of_round
from samenspel.loop.selfcheck.privacy import HOLDINGS
from samenspel.loop.selfcheck.services import answer_round, open_round
from samenspel.loop.selfcheck.statements import ELEMENTS, STATEMENTS

SAID = {statement.key: "4" for statement in STATEMENTS}
HERE = "/teams/samenspel/zelf-terugkijken/"


def test_a_lead_opens_a_round_and_everyone_hears_of_it_once(login, team, researcher):
    browser = login(researcher)
    for _time in range(2):
        browser.post(HERE + "beginnen/")
    assert Round.objects.get().invited == 5
    assert Message.objects.filter(to="nora@example.org").count() == 1


def test_a_round_is_not_closed_by_one_wrong_press(login, opened, researcher):
    html = login(researcher).get(HERE).content.decode()
    assert "gooien we alle antwoorden weg" in html
    button = html.index("Deze ronde nu sluiten")
    assert html.rindex("<details", 0, button) > html.rindex("</details>", 0, button)


def test_who_has_no_account_answers_by_the_link_in_the_mail(client, opened, nora):
    line = tell_of_round(opened.pk, "nora@example.org")
    answer = client.post(line.url, SAID | {"remark": "Goed zo"}, follow=True)
    assert "Je antwoorden zijn meegeteld" in answer.content.decode()
    again = client.post(line.url, SAID, follow=True)
    assert "Je antwoorden zijn meegeteld" in again.content.decode()
    assert opened.tallies.filter(answer=4).first().number == 1
    assert tell_of_round(opened.pk, "nora@example.org") is None


def test_what_is_forgotten_is_asked_again_and_the_rest_is_kept(client, opened):
    url = opened.turns.first().get_absolute_url()
    said = dict(list(SAID.items())[1:]) | {"remark": "Wat ik wil zeggen"}
    answer = client.post(url, said)
    assert answer.status_code == 422
    assert "Wat ik wil zeggen" in answer.content.decode()
    assert not Turn.objects.filter(has_answered=True).exists()


def test_nothing_is_shown_while_a_round_is_open(login, opened, resident):
    for turn in opened.turns.all():
        answer_round(turn=turn, answers={s.key: 5 for s in STATEMENTS}, remark="Zo'n team")
    html = login(resident).get(HERE).content.decode()
    assert "van 5" not in html
    assert "Zo'n team" not in html
    assert "Zo&#x27;n team" not in html


def test_from_four_people_up_the_team_sees_averages(login, answered, resident):
    answered(5, 5, 1, 1, remark="We lachen veel")
    html = login(resident).get(HERE).content.decode()
    assert "<strong>3,0</strong> van 5" in html
    assert "Jullie zien dit verschillend" in html
    assert "We lachen veel" in html


def test_under_four_the_team_sees_nothing(login, answered, resident):
    answered(5, 5, 5, remark="We lachen veel")
    html = login(resident).get(HERE).content.decode()
    assert "van 5" not in html
    assert "We lachen veel" not in html


def test_a_statement_that_few_gave_a_point_shows_none(login, answered, resident):
    answered(5, 5, 5, 0)
    html = login(resident).get(HERE).content.decode()
    assert "minder dan vier antwoorden" in html
    assert "<strong>5,0</strong>" not in html


def test_two_rounds_show_a_trend_with_its_table(login, answered, resident):
    answered(2, 2, 2, 2)
    answered(4, 4, 4, 4)
    html = login(resident).get(HERE).content.decode()
    assert "<polyline" in html
    assert html.count("2,0") >= len(ELEMENTS) * 2  # in the picture, and in the table
    assert html.count("4,0") >= len(ELEMENTS) * 2


def test_a_team_of_three_is_told_why_not(login, team, researcher, nora, resident):
    team.members.filter(person__in=[nora, resident]).delete()
    answer = login(researcher).post(HERE + "beginnen/", follow=True)
    assert "vier mensen" in answer.content.decode()
    assert not Round.objects.exists()


def test_a_member_opens_nothing_and_an_outsider_sees_nothing(login, client, team, resident, nora):
    with pytest.raises(PermissionDenied):
        open_round(team=team, by=resident)
    assert client.get(HERE).status_code == 302


def test_closing_shows_what_came_out(login, opened, researcher):
    for turn in opened.turns.all():
        answer_round(turn=turn, answers={s.key: 3 for s in STATEMENTS})
    answer = login(researcher).post(HERE + "sluiten/", follow=True)
    assert "<strong>3,0</strong> van 5" in answer.content.decode()


def test_only_the_turn_is_held_and_it_can_be_erased(opened, nora):
    [holding] = HOLDINGS
    subject = Subject(email="nora@example.org", person_id=nora.pk)
    [held] = holding.export(subject)
    assert held.title == "Samenspel"
    assert holding.erase(subject) == 1
    assert not opened.turns.filter(person=nora).exists()


def test_the_tab_is_there_for_the_table_only(login, client, team, resident):
    page = reverse("teams:detail", kwargs={"slug": team.slug})
    assert HERE in login(resident).get(page).content.decode()
    assert HERE not in client.get(page).content.decode()


@pytest.mark.parametrize("rounds", [2, 6])
def test_the_page_takes_the_same_queries(
    login, answered, resident, django_assert_max_num_queries, rounds
):
    for _number in range(rounds):
        answered(3, 3, 4, 4)
    browser = login(resident)
    browser.get(HERE)
    with django_assert_max_num_queries(24):
        browser.get(HERE)


def test_who_left_the_table_answers_no_more_and_is_not_asked(client, opened, nora):
    turn = opened.turns.get(person=nora)
    assert client.get(turn.get_absolute_url()).status_code == 200
    nora.team_memberships.update(
        starts=timezone.localdate() - timedelta(days=9),
        ends=timezone.localdate() - timedelta(days=1),
    )
    assert client.get(turn.get_absolute_url()).status_code == 404
    assert tell_of_round(opened.pk, "nora@example.org") is None
