"""A team with Pim at its table, and a working year."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.loop.network.models import Perspective
from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.teams.models import Team


@pytest.fixture
def team(zhz, professional) -> Team:
    """“Samenspel in de wijk”, for everyone to see."""
    told = {"name": "Samenspel in de wijk", "slug": "wijk", "challenge": "Wat?", "reach": "public"}
    team = Team.objects.create(werkplaats=zhz, **told)
    team.members.create(person=professional, perspective=Perspective.PROFESSIONAL)
    return team


@pytest.fixture
def year(zhz) -> WorkingYear:
    """The year around today."""
    today = timezone.localdate()
    days = {"starts": today - timedelta(days=100), "ends": today + timedelta(days=100)}
    programme = Programme.objects.create(werkplaats=zhz, title="Samen", ambition="Samen.", **days)
    return WorkingYear.objects.create(
        werkplaats=zhz, programme=programme, title="Jaar 1", slug="jaar-1", **days
    )
