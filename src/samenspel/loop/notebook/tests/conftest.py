"""A team at work: Otto leads it, Roos takes part, Truus does so without an account."""

from collections.abc import Callable
from datetime import date

import pytest
from django.urls import reverse

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.notebook.models import Entry
from samenspel.loop.notebook.tests.making import make_entry
from samenspel.loop.teams.models import Team, TeamMember, TeamRole
from samenspel.loop.teams.services import link_for

LONG_AGO = date(2024, 9, 1)
Address = Callable[..., str]


@pytest.fixture
def team(zhz, researcher, resident) -> Team:
    """Otto leads it, Roos takes part; everyone may see that it exists."""
    team = Team.objects.create(
        werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="Wat helpt?", starts=LONG_AGO
    )
    for person, perspective, role in [
        (researcher, Perspective.EDUCATION, TeamRole.LEAD),
        (resident, Perspective.CITIZEN, TeamRole.MEMBER),
    ]:
        team.members.create(person=person, perspective=perspective, role=role, starts=LONG_AGO)
    return team


@pytest.fixture
def truus(team) -> TeamMember:
    """Truus sits at the table and has no account."""
    person = Person.objects.create(name="Truus", email="truus@example.org")
    return team.members.create(person=person, perspective=Perspective.CITIZEN, starts=LONG_AGO)


@pytest.fixture
def token(truus) -> str:
    """What stands in the private link of Truus."""
    link_for(truus)
    return truus.seat_link.token


@pytest.fixture
def entry(team, resident) -> Entry:
    """Roos wrote it; only the team may read it."""
    return make_entry(team, author=resident, perspective=Perspective.CITIZEN)


@pytest.fixture
def at(team) -> Address:
    """Return the address of a page in the notebook of the team."""

    def address(name: str, **kwargs: object) -> str:
        return reverse(f"notebook:{name}", kwargs={"slug": team.slug} | kwargs)

    return address
