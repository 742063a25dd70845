"""A focus group with codes, and the ways in and out, for these tests."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile

from samenspel.loop.interchange import services
from samenspel.loop.interchange.models import Import, MadeFile
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Researcher, ResearchRole
from samenspel.loop.teams.models import Team, TeamMember, TeamRole
from tests.focus_group import FocusGroup, a_focus_group

DATA = Path(__file__).parent / "data"


@pytest.fixture
def group(zhz: Any, researcher: Any, professional: Any) -> FocusGroup:
    """Otto keeps the key and Pim codes; two passages are coded."""
    made = a_focus_group(zhz, keeper=researcher, coder=professional)
    hulp = made.code("Hulp", definition="Wie helpt wie", memo="Eerste idee", colour="#aa3300")
    buren = made.code("Buren", parent=hulp, example="De buurvrouw belde.")
    made.passage("Eerst vraag ik de buurvrouw", code=buren, by=professional)
    second = made.passage("horen we dat vaak te laat", code=hulp, by=researcher)
    second.memo = "Belangrijk"
    second.save(update_fields=["memo"])
    return made


@pytest.fixture
def empty_team(zhz: Any, researcher: Any) -> Team:
    """Another team of Otto, in which nothing is coded yet."""
    return a_team(zhz, researcher)


def a_team(werkplaats: Any, keeper: Any, slug: str = "leeg") -> Team:
    team = Team.objects.create(werkplaats=werkplaats, name="Leeg", slug=slug, challenge="?")
    TeamMember.objects.create(
        team=team, person=keeper, role=TeamRole.LEAD, perspective=Perspective.EDUCATION
    )
    Researcher.objects.create(team=team, person=keeper, role=ResearchRole.KEEPER)
    return team


def made_of(team: Team, by: Any, kind: str = "project", circle: str = "") -> MadeFile:
    """Make a file as the worker does."""
    made = services.make_file(team=team, kind=kind, circle=circle, by=by)
    services.fill_file(made.pk)
    made.refresh_from_db()
    return made


def bytes_of(made: MadeFile) -> bytes:
    with made.file.open("rb") as file:
        content: bytes = file.read()
    return content


def project_of(team: Team, by: Any) -> bytes:
    """Return the .qdpx of `team` as it would be fetched."""
    return bytes_of(made_of(team, by))


def handed_in(team: Team, content: bytes, by: Any, name: str = "project.qdpx") -> Import:
    return services.receive_file(team=team, upload=ContentFile(content, name=name), by=by)


def brought_in(team: Team, content: bytes, by: Any, name: str = "project.qdpx") -> Import:
    """Hand a file in, say yes to everything, and let the worker write it."""
    brought = handed_in(team, content, by, name)
    people = brought.summary["matches"]
    services.confirm_import(brought=brought, by=by, people=people)
    assert services.bring_in(brought.pk) == "done"
    brought.refresh_from_db()
    return brought


def sample(name: str) -> bytes:
    """Return a file that another program made, of texts of our own."""
    return (DATA / name).read_bytes()


def archive_of(**members: bytes) -> bytes:
    """Return a zip with these members; a double underscore in a name stands for a slash."""
    into = BytesIO()
    with ZipFile(into, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return into.getvalue()
