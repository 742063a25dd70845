"""Files that are made when something goes wrong: nothing half, nothing left, all of it told."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common import housekeeping
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.editions import services
from samenspel.loop.editions.models import EditionFile, Making
from samenspel.loop.editions.services import making as making_module
from samenspel.loop.publications.models import Chapter, Version
from samenspel.loop.publications.services import publish as publish_publication
from tests.booklet import a_publication, publish

pytestmark = pytest.mark.django_db
WORDS = "Eerst vraag ik de buurvrouw"
FORMS = ("pdf", "epub", "docx", "html")


@pytest.fixture(autouse=True)
def _own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def edition(book, coordinator):
    return publish(book, by=coordinator)


@pytest.fixture
def quick(monkeypatch):
    """Make files that hold nothing but the words, without pandoc."""

    def made(manuscript, **_kwargs):
        said = "".join(part.html for part in manuscript.parts).encode()
        yield from ((form, said) for form in FORMS)

    monkeypatch.setattr(making_module, "make_forms", made)


def make(edition):
    services.ask_making(edition=edition)
    return services.make_files(Making.objects.get(edition=edition, state="waiting").pk)


def why(edition):
    return edition.makings.first().why


def on_disk(settings):
    return sorted(str(one) for one in Path(settings.MEDIA_ROOT).glob("editions/*"))


def kept(edition):
    return {one.kind: (one.file.name, one.digest) for one in edition.files.all()}


def test_a_disk_that_is_full_keeps_nothing_half_and_leaves_the_last_good_files(
    edition, quick, settings, monkeypatch, django_capture_on_commit_callbacks
):
    assert make(edition) == "ready"
    files, before = on_disk(settings), kept(edition)
    monkeypatch.setattr(FileSystemStorage, "_save", full_at(3))
    with django_capture_on_commit_callbacks(execute=True):
        assert make(edition) == "failed"
    assert "halverwege" in why(edition)
    assert on_disk(settings) == files
    assert kept(edition) == before


def full_at(number):
    """Let the disk be full halfway file `number`."""
    real, saved = FileSystemStorage._save, []

    def save(self, name, content):
        saved.append(name)
        if len(saved) < number:
            return real(self, name, content)
        Path(self.path(name)).write_bytes(b"de hel")
        raise OSError(28, "No space left on device")

    return save


def test_after_a_full_disk_making_again_works(edition, quick, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(FileSystemStorage, "_save", full_at(1))
        assert make(edition) == "failed"
    assert not edition.files.exists()
    assert make(edition) == "ready"


def test_a_worker_that_is_killed_is_given_up_and_made_again(edition, quick, login, coordinator):
    Making.objects.update(state="making", done=2, asked_at=timezone.now() - timedelta(hours=1))
    housekeeping.run_all(timezone.now())
    browser = login(coordinator)
    where = {"slug": edition.publication.slug}
    assert "halverwege" in browser.get(reverse("editions:files", kwargs=where)).text
    browser.post(reverse("editions:make_again", kwargs=where))
    assert services.make_files(edition.makings.first().pk) == "ready"
    assert edition.files.count() == len(FORMS)


def test_what_a_killed_worker_left_on_the_disk_goes(edition, quick, settings):
    make(edition)
    mine = on_disk(settings)
    for name, hours in (("oud.pdf", 2), ("bezig.pdf", 0)):
        path = Path(settings.MEDIA_ROOT) / "editions" / name
        path.write_bytes(WORDS.encode())
        then = timezone.now().timestamp() - hours * 3600
        os.utime(path, (then, then))
    assert services.drop_leftovers(timezone.now()) == 1
    assert on_disk(settings) == sorted([*mine, str(path)])


def test_no_files_yet_is_nothing_to_clean(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "leeg"
    assert services.drop_leftovers(timezone.now()) == 0


def test_a_consent_that_ends_while_files_are_made_is_not_in_them(
    edition, book, quick, monkeypatch, time_machine
):
    ends = timezone.now() + timedelta(minutes=2)
    give_consent(subject=book.group.d1, purpose=Purpose.QUOTE, reach=Reach.PUBLIC, until=ends)
    quick_forms, begun = making_module.make_forms, []

    def slowly(manuscript, **kwargs):
        begun.append(WORDS in str(manuscript.parts))
        yield from quick_forms(manuscript, **kwargs)
        time_machine.move_to(ends + timedelta(minutes=1), tick=False)

    monkeypatch.setattr(making_module, "make_forms", slowly)
    assert make(edition) == "ready"
    assert begun == [True, False]
    for file in edition.files.all():
        with file.file.open("rb") as opened:
            assert WORDS.encode() not in opened.read()
    assert not EditionFile.passages.through.objects.exists()


def test_a_cover_of_which_the_file_is_gone_is_told_and_the_last_good_files_stay(
    book, coordinator, quick
):
    book.publication.cover = book.figure
    book.publication.save()
    edition = publish(book, by=coordinator)
    assert make(edition) == "ready"
    before = kept(edition)
    book.figure.image.storage.delete(book.figure.image.name)
    assert make(edition) == "failed"
    assert "“De tafel” is weg" in why(edition)
    assert kept(edition) == before


def test_a_booklet_with_nothing_but_a_title_goes_out_as_a_whole(book, coordinator, client):
    empty = a_publication(book.group.team, title="Leeg", slug="leeg", summary="")
    chapter = Chapter.objects.create(publication=empty, title="Later")
    edition: Version = publish_publication(publication=empty, by=coordinator)
    assert make(edition) == "ready"
    for path in ("", "alles/", f"hoofdstuk/{chapter.guid.hex[:8]}/", "aanbevelingen/"):
        assert client.get(f"/publicaties/leeg/{path}").status_code == 200, path
    for kind in FORMS:
        assert client.get(f"/publicaties/leeg/bestand/{kind}/").status_code == 200, kind
