"""What is held of who codes is shown, and the name goes away when that person asks."""

from samenspel.ground.common.holdings import Subject
from samenspel.loop.interchange.models import Import, MadeFile
from samenspel.loop.interchange.outgoing import project_draft
from samenspel.loop.interchange.privacy import HOLDINGS
from samenspel.loop.interchange.tests.conftest import brought_in, made_of, sample

FOREIGN = "gemaakt-met-qc-1.7.8.qdpx"


def test_a_researcher_sees_what_is_held(empty_team, researcher):
    brought_in(empty_team, sample(FOREIGN), researcher)
    made_of(empty_team, researcher)
    held = HOLDINGS[0].export(Subject(researcher.email, researcher.pk))
    assert [one.title for one in held] == [
        "Aangeleverd: project.qdpx",
        "Bestand om mee te nemen: het hele project, voor een ander programma (.qdpx)",
        "Je naam in een bestand met onderzoek",
    ]


def test_a_name_that_was_erased_is_in_no_file(empty_team, researcher):
    brought_in(empty_team, sample(FOREIGN), researcher)
    HOLDINGS[0].erase(Subject(researcher.email, researcher.pk))
    assert not Import.objects.filter(by=researcher).exists()
    assert not MadeFile.objects.exists()
    names = {user["name"] for user in project_draft(empty_team, researcher).draft["users"]}
    assert "otto" not in names
