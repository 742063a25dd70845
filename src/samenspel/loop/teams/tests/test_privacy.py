"""What teams tell of a person, and how they let go."""

from samenspel.ground.common.holdings import Subject
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams import services
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.privacy import HOLDINGS

PLACES, REQUESTS, INVITATIONS = HOLDINGS


def a_place(zhz, person) -> TeamMember:
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="Hoe?")
    return TeamMember.objects.create(team=team, person=person, perspective=Perspective.CITIZEN)


def test_a_person_reads_at_which_tables_she_sits(zhz, resident, professional):
    a_place(zhz, resident)
    assert [held.title for held in PLACES.export(Subject(resident.email))] == ["Samenspel"]
    assert list(PLACES.export(Subject(professional.email, professional.pk))) == []


def test_a_person_leaves_every_table(zhz, resident):
    a_place(zhz, resident)
    assert PLACES.erase(Subject("elders@example.org", resident.pk)) == 1
    assert not TeamMember.objects.exists()


def test_a_person_reads_and_erases_own_requests_and_invitations(zhz, team, researcher):
    ask = {"name": "Truus", "email": "truus@example.org", "perspective": Perspective.CITIZEN}
    services.ask_to_join(team=team, why="Ik help graag.", **ask)
    services.invite_to_team(team=team, by=researcher, **ask)
    subject = Subject("TRUUS@example.org")
    for holding in (REQUESTS, INVITATIONS):
        (held,) = holding.export(subject)
        assert held.title == "Samenspel"
        assert holding.erase(subject) == 1
        assert not list(holding.export(subject))
