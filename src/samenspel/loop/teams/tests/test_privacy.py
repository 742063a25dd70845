"""What teams tell of a person, and how they let go."""

from samenspel.ground.common.holdings import Subject
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import Team, TeamMember
from samenspel.loop.teams.privacy import HOLDINGS

(PLACES,) = HOLDINGS


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
