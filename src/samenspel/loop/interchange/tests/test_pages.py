"""The pages: bring in, look first, take along; in words for who has never heard of REFI-QDA."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspel.ground.consent.models import Departure
from samenspel.loop.interchange import services
from samenspel.loop.interchange.models import Import, MadeFile
from samenspel.loop.interchange.tests.conftest import made_of, sample
from samenspel.loop.research.models import Researcher, ResearchRole


@pytest.fixture
def room(group):
    def address(name="overview", **kwargs):
        return reverse(f"interchange:{name}", kwargs={"slug": group.team.slug, **kwargs})

    return address


@pytest.fixture
def otto(login, researcher):
    return login(researcher)


def a_file(content=None, name="buurtkamer.qdpx"):
    return SimpleUploadedFile(name, content or sample("gemaakt-met-qc-1.7.8.qdpx"))


def test_a_project_is_shown_before_it_is_written(otto, room, group):
    seen = otto.post(room("hand_in"), {"upload": a_file()}, follow=True)
    page = seen.content.decode()
    assert "2 teksten" in page
    assert "4 fragmenten" in page
    assert "niemand hier" in page
    assert group.team.sources.count() == 1


def test_saying_yes_brings_it_in_once(otto, room, group, researcher):
    otto.post(room("hand_in"), {"upload": a_file()})
    brought = Import.objects.get()
    for _again in range(2):
        otto.post(room("look", pk=brought.pk), {"user-0": str(researcher.pk), "user-1": ""})
    assert services.bring_in(brought.pk) == "done"
    assert services.bring_in(brought.pk) == "gone"
    page = otto.get(room("look", pk=brought.pk)).content.decode()
    assert "Nieuw: 2 teksten" in page
    assert group.team.sources.count() == 3


def test_a_broken_file_says_what_to_do_at_the_field(otto, room):
    answer = otto.post(room("hand_in"), {"upload": a_file(b"PK\x03\x04nee")})
    assert answer.status_code == 422
    assert "Dit bestand is beschadigd" in answer.content.decode()


def test_a_file_is_asked_for_made_and_fetched(otto, room):
    otto.post(room("make"), {"kind": "csv", "circle": ""})
    made = MadeFile.objects.get()
    assert "We maken je bestand" in otto.get(room()).content.decode()
    services.fill_file(made.pk)
    assert "Je bestand staat klaar" in otto.get(room()).content.decode()
    answer = otto.get(room("fetch", pk=made.pk))
    assert "no-store" in answer["Cache-Control"]
    assert 'filename="buren-' in answer["Content-Disposition"]
    assert Departure.objects.count() == 1


def test_only_looking_at_the_headers_takes_nothing_along(otto, room, group, researcher):
    made = made_of(group.team, researcher)
    assert otto.head(room("fetch", pk=made.pk)).status_code == 405
    assert not Departure.objects.exists()


def test_a_codebook_without_codes_is_not_made(otto, room, group):
    group.team.codebook.codes.filter(parent__isnull=False).update(parent=None)
    group.team.codebook.codes.all().delete()
    answer = otto.post(room("make"), {"kind": "codebook"})
    assert answer.status_code == 422
    assert "Er zijn nog geen codes" in answer.content.decode()


def test_who_reads_does_not_find_these_pages(login, room, group, resident):
    Researcher.objects.create(team=group.team, person=resident, role=ResearchRole.READER)
    assert login(resident).get(room()).status_code == 404


def test_throwing_away_leaves_nothing(otto, room):
    otto.post(room("hand_in"), {"upload": a_file()})
    otto.post(room("discard", pk=Import.objects.get().pk))
    assert not Import.objects.exists()


def test_the_page_costs_the_same_for_many_files(otto, room, group, researcher):
    otto.get(room())
    counts = []
    for _more in range(2):
        for _one in range(5):
            MadeFile.objects.create(team=group.team, kind="csv", made_by=researcher)
        with CaptureQueriesContext(connection) as queries:
            otto.get(room())
        counts.append(len(queries))
    assert counts[0] == counts[1]
