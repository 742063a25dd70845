"""A lead or coordinator who leaves hands over in one screen; nothing is lost with a person."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from samenspel.ground.common.handover import Handover, Hanging
from samenspel.ground.common.log import history_of
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Person, Role
from samenspel.loop.network.services import hand_over_werkplaats
from samenspel.loop.teams import services
from samenspel.loop.teams.models import Team, TeamRole
from samenspel.loop.teams.services import handing_over
from samenspel.loop.teams.views import handing_over as screens


@pytest.fixture
def todos(monkeypatch) -> list[str]:
    """Otto has a to-do; who got it is told in this list."""
    given: list[str] = []

    def open_todos(team: Team, person: Person) -> Hanging | None:
        lines = ["De buurtkamer bellen"] if person.name == "Otto" else []
        return Hanging("Open taken", lines, lambda successor: given.append(successor.name))

    registry: Handover[Team] = Handover()
    registry.register(open_todos)
    monkeypatch.setattr(handing_over, "HANDOVER", registry)
    monkeypatch.setattr(screens, "HANDOVER", registry)
    return given


def seat(team, person):
    return team.members.in_force().filter(person=person).first()


def hand_over(team, giver, taker, *, by=None, stays=True):
    services.hand_over_team(
        member=seat(team, giver), by=by or giver, successor=seat(team, taker), stays=stays
    )


def test_a_lead_sees_what_hangs_on_the_work_and_gives_it_away(
    login, team, researcher, resident, todos
):
    url = reverse("teams:hand_over", kwargs={"slug": team.slug})
    browser = login(researcher)
    assert "De buurtkamer bellen" in browser.get(url).content.decode()
    said = {"successor": seat(team, resident).pk, "after": "stay"}
    assert browser.post(url, said).url == team.get_absolute_url()
    assert seat(team, resident).role == TeamRole.LEAD
    assert seat(team, researcher).role == TeamRole.MEMBER
    assert todos == ["Roos"]


def test_the_successor_gets_a_mail_and_the_log_tells(team, researcher, resident):
    hand_over(team, researcher, resident)
    assert "Je trekt nu" in Message.objects.get(to="roos@example.org").subject
    assert history_of(team).first().action == "teams.hand_over"


def test_the_mail_says_what_came_along_and_nothing_else(team, researcher, resident, todos):
    hand_over(team, researcher, resident)
    text = Message.objects.get(to="roos@example.org").text
    assert "De buurtkamer bellen" in text
    assert "zijn meegekomen" not in text


def test_who_leaves_is_gone_from_the_table(team, researcher, resident):
    hand_over(team, researcher, resident, stays=False)
    assert seat(team, researcher) is None


def test_handing_over_twice_changes_nothing(team, researcher, resident, coordinator, todos):
    member = seat(team, researcher)
    hand_over(team, researcher, resident, by=coordinator)
    services.hand_over_team(
        member=member, by=coordinator, successor=seat(team, resident), stays=False
    )
    assert seat(team, researcher) is not None
    assert todos == ["Roos"]


def test_nothing_is_given_when_something_goes_wrong(team, researcher, resident, todos, monkeypatch):
    monkeypatch.setattr(handing_over, "_tell", _fail)
    with pytest.raises(RuntimeError):
        hand_over(team, researcher, resident)
    assert seat(team, resident).role == TeamRole.MEMBER


def _fail(*args: object) -> None:
    raise RuntimeError


def test_a_lead_does_not_leave_a_team_without_a_lead(login, team, researcher):
    with pytest.raises(ValidationError):
        services.hand_over_team(
            member=seat(team, researcher), by=researcher, successor=None, stays=False
        )
    url = reverse("teams:hand_over", kwargs={"slug": team.slug})
    answer = login(researcher).post(url, {"successor": "", "after": "leave"})
    assert answer.status_code == 422
    assert "Kies wie het overneemt" in answer.content.decode()


def test_a_coordinator_may_confirm_that_a_team_has_no_lead(team, researcher, coordinator):
    services.hand_over_team(
        member=seat(team, researcher), by=coordinator, successor=None, stays=True
    )
    assert not team.members.in_force().leads().exists()


def test_a_coordinator_chooses_nobody_on_purpose(login, team, researcher, coordinator):
    url = reverse("teams:hand_over", kwargs={"slug": team.slug})
    browser = login(coordinator)
    assert browser.post(url, {"successor": "", "after": "stay"}).status_code == 422
    assert seat(team, researcher).role == TeamRole.LEAD
    assert browser.post(url, {"successor": "nobody", "after": "stay"}).status_code == 302
    assert not team.members.in_force().leads().exists()


def test_a_coordinator_sees_which_team_has_no_lead(login, team, researcher, coordinator):
    browser = login(coordinator)
    overview = reverse("teams:manage")
    assert "niemand trekt dit team" not in browser.get(overview).content.decode()
    services.hand_over_team(
        member=seat(team, researcher), by=coordinator, successor=None, stays=True
    )
    assert "niemand trekt dit team" in browser.get(overview).content.decode()


def test_the_last_lead_is_led_to_the_screen_for_handing_over(login, team, researcher):
    member = seat(team, researcher)
    url = reverse("teams:end_membership", kwargs={"pk": team.pk, "member": member.pk})
    answer = login(researcher).post(url, follow=True)
    assert "Draag het eerst over" in answer.content.decode()
    assert seat(team, researcher) is not None


def test_who_has_no_account_can_not_lead(team, researcher, resident):
    Person.objects.filter(pk=resident.pk).update(user=None)
    with pytest.raises(ValidationError):
        hand_over(team, researcher, resident)


def test_who_only_takes_part_hands_nothing_over(team, researcher, resident):
    with pytest.raises(PermissionDenied):
        hand_over(team, researcher, resident, by=resident)


def test_a_coordinator_hands_over_the_werkplaats_and_the_teams(
    login, team, coordinator, professional
):
    team.members.create(person=coordinator, perspective="education", role=TeamRole.LEAD)
    browser = login(coordinator)
    url = reverse("network:hand_over")
    assert "Samenspel" in browser.get(url).content.decode()
    said = {"successor": professional.memberships.get().pk, "after": "leave"}
    assert browser.post(url, said).status_code == 302
    assert professional.memberships.get().role == Role.COORDINATOR
    assert not coordinator.memberships.in_force().exists()
    assert seat(team, professional).role == TeamRole.LEAD
    assert seat(team, coordinator) is None
    assert "coördinator" in Message.objects.get(to="pim@example.org").subject


def test_a_coordinator_who_stays_is_a_member(coordinator, professional):
    hand_over_werkplaats(by=coordinator, successor=professional.memberships.get(), stays=True)
    assert coordinator.memberships.get().role == Role.MEMBER


def test_only_a_coordinator_hands_over_the_werkplaats(professional, resident):
    with pytest.raises(PermissionDenied):
        hand_over_werkplaats(by=professional, successor=resident.memberships.get(), stays=True)


def test_rubbish_in_the_address_shows_the_own_work(login, team, researcher):
    url = reverse("teams:hand_over", kwargs={"slug": team.slug})
    assert login(researcher).get(url, {"wie": "9" * 5_000}).status_code == 200
