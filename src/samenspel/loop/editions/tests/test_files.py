"""Files of an edition: made by the worker, handed out, and taken back with people's words."""

import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Affected, Departure, Purpose, Reach
from samenspel.ground.consent.services import end_consents_in_time, give_consent, withdraw_consent
from samenspel.loop.editions import services
from samenspel.loop.editions.models import EditionFile, Making
from samenspel.loop.editions.services import making as making_module
from samenspel.loop.publications.services import withdraw_publication
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason
from samenspel.loop.sources.services import change_text
from tests.book_checks import docx_of, epub_problems, pdf_problems
from tests.booklet import a_booklet, publish

pytestmark = pytest.mark.django_db
WORDS = "Eerst vraag ik de buurvrouw"


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


@pytest.fixture
def edition(book, coordinator):
    return publish(book, by=coordinator)


def make(edition):
    """Do what the worker does with what waits; return how it ended."""
    waiting = Making.objects.get(edition=edition, state="waiting")
    return services.make_files(waiting.pk)


def file_of(edition, kind="docx"):
    return EditionFile.objects.get(edition=edition, kind=kind)


def words_in(edition):
    with file_of(edition).file.open("rb") as file:
        return "\n".join(paragraph.text for paragraph in docx_of(file.read()).paragraphs)


def bytes_of(edition, kind):
    with file_of(edition, kind).file.open("rb") as file:
        return file.read()


def address(edition, kind="docx"):
    return reverse("editions:fetch", kwargs={"slug": edition.publication.slug, "kind": kind})


@pytest.fixture
def fetch(client, zhz):
    def fetched(edition, kind="docx", **headers):
        return client.get(address(edition, kind), headers={"host": zhz.site.hostname, **headers})

    return fetched


def test_publishing_makes_four_files_that_hold(edition, tmp_path):
    assert make(edition) == "ready"
    assert pdf_problems(bytes_of(edition, "pdf"), tmp_path) == []
    assert epub_problems(bytes_of(edition, "epub"), tmp_path) == []
    assert "Samen wonen, samen zorgen" in bytes_of(edition, "html").decode()
    assert WORDS in words_in(edition)
    made = Making.objects.get(edition=edition)
    assert (made.state, made.done, made.step) == ("ready", 4, "")


def test_everything_that_was_placed_is_in_the_files(edition, book):
    make(edition)
    told = words_in(edition)
    for words in (
        book.finding.claim, book.product.title, book.recommendation.says, "De soep van Sam",
        "De affectieve burger", book.contributor.name, "CC BY 4.0",
    ):  # fmt: skip
        assert words in told, words


def test_the_files_wear_the_colours_of_the_werkplaats(zhz, edition):
    zhz.theme = {"--basis-color-accent-1-bg-default": "#abcdef"}
    zhz.save()
    make(edition)
    assert "--band: #abcdef" in bytes_of(edition, "html").decode()


def test_a_file_is_taken_along_and_that_is_remembered(edition, book, fetch):
    make(edition)
    for _time in range(2):
        response = fetch(edition)
    assert response.status_code == 200
    assert response["Content-Type"].endswith("wordprocessingml.document")
    assert 'filename="samen-wonen-v1.docx"' in response["Content-Disposition"]
    assert response["Cache-Control"] == "private, no-store"
    assert response["ETag"]
    assert file_of(edition).downloads == 2
    departure = Departure.objects.get()
    assert "2 keer" in departure.label
    people = {(one.subject_type.model, one.subject_id) for one in departure.subjects.all()}
    assert people == {("participant", book.group.d1.pk), ("contributor", book.contributor.pk)}


def test_who_has_it_already_gets_nothing_new(edition, fetch):
    make(edition)
    etag = fetch(edition)["ETag"]
    assert fetch(edition, **{"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("purpose", [Purpose.QUOTE, Purpose.TAKE_PART])
def test_who_withdraws_is_in_no_file_any_more(
    edition, book, purpose, fetch, django_capture_on_commit_callbacks
):
    make(edition)
    fetch(edition)
    names = [file.file.name for file in edition.files.all()]
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_consent(subject=book.group.d1, purpose=purpose)
    assert not any(default_storage.exists(name) for name in names)
    assert not EditionFile.objects.there().exists()
    gone = fetch(edition)
    assert gone.status_code == 410
    assert Affected.objects.filter(kind="left").exists()
    assert Affected.objects.filter(kind="hidden", label__contains="(PDF)").exists()
    assert make(edition) == "ready"
    assert WORDS not in words_in(edition)
    assert WORDS not in bytes_of(edition, "html").decode()
    assert fetch(edition).status_code == 200


def test_a_withdrawal_that_is_only_tried_takes_nothing_away(
    edition, book, django_capture_on_commit_callbacks
):
    make(edition)
    name = file_of(edition).file.name
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
        transaction.set_rollback(True)
    assert default_storage.exists(name)
    assert file_of(edition).withdrawn_at is None
    assert not Making.objects.filter(state="waiting").exists()


def test_who_does_not_want_to_be_named_is_named_nowhere(edition, book):
    make(edition)
    assert book.contributor.name in words_in(edition)
    withdraw_consent(subject=book.contributor, purpose=Purpose.SHOW_NAME)
    assert file_of(edition).withdrawn_at
    make(edition)
    assert book.contributor.name not in words_in(edition)


def test_words_that_are_taken_out_of_a_text_are_taken_out_of_files(edition, book):
    make(edition)
    source = book.group.transcript
    start = source.text.index(WORDS)
    edits = [Edit(start, start + 5, "_____")]
    change_text(source=source, edits=edits, by=None, reason=ChangeReason.DEIDENTIFIED)
    assert not EditionFile.objects.there().exists()
    make(edition)
    assert WORDS not in words_in(edition)


def test_a_finding_that_is_no_longer_shared_goes(edition, book):
    make(edition)
    book.finding.reach = Reach.TEAM
    book.finding.save()
    assert not EditionFile.objects.there().exists()
    make(edition)
    assert book.finding.claim not in words_in(edition)


def test_a_consent_that_ends_by_itself_closes_the_file_at_that_moment(
    edition, book, fetch, time_machine
):
    ends = timezone.now() + timedelta(hours=1)
    give_consent(subject=book.group.d1, purpose=Purpose.QUOTE, reach=Reach.PUBLIC, until=ends)
    make(edition)
    time_machine.move_to(ends + timedelta(minutes=1), tick=False)
    page = fetch(edition)
    assert page.status_code == 410
    end_consents_in_time(timezone.now())
    make(edition)
    assert WORDS not in words_in(edition)


def test_who_withdraws_while_the_files_are_made_is_not_in_them(edition, book, monkeypatch):
    real, interrupted = making_module.make_forms, []

    def interrupted_halfway(*args, **kwargs):
        for form, data in real(*args, **kwargs):
            if form == "docx" and not interrupted:
                interrupted.append(form)
                withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
            yield form, data

    monkeypatch.setattr(making_module, "make_forms", interrupted_halfway)
    assert make(edition) == "ready"
    assert interrupted == ["docx"]
    assert WORDS not in words_in(edition)
    assert not file_of(edition).passages.exists()


def test_writers_see_how_far_it_is(edition, coordinator, login, zhz):
    page = login(coordinator)
    where = reverse("editions:files", kwargs={"slug": edition.publication.slug})
    assert 'hx-trigger="every 3s"' in page.get(where).content.decode()
    Making.objects.update(state="making", done=2, step="docx")
    assert "2 van de 4 bestanden zijn gemaakt" in page.get(f"{where}?stand").content.decode()
    Making.objects.update(state="waiting")
    make(edition)
    told = page.get(where).content.decode()
    assert "hx-trigger" not in told
    assert address(edition).split("bestand")[1] in told


def test_writers_make_them_again_once(edition, coordinator, login):
    make(edition)
    page = login(coordinator)
    where = reverse("editions:make_again", kwargs={"slug": edition.publication.slug})
    for _time in range(2):
        assert page.post(where).status_code == 302
    assert edition.makings.count() == 2


def test_readers_are_offered_what_is_there(edition, client, zhz):
    make(edition)
    start = edition.publication.get_absolute_url()
    page = client.get(start, headers={"host": zhz.site.hostname}).content.decode()
    assert file_of(edition).url in page


def test_what_changes_each_time_is_not_made_for_ever(edition, book, monkeypatch):
    real = making_module.make_forms

    def each_time(*args, **kwargs):
        book.contributor.name += "!"
        book.contributor.save()
        yield from real(*args, **kwargs)

    monkeypatch.setattr(making_module, "make_forms", each_time)
    assert make(edition) == "failed"
    assert not edition.files.exists()


def test_one_that_fails_says_why_and_leaves_the_last_good_files(edition, book, coordinator):
    make(edition)
    before = file_of(edition).digest
    default_storage.delete(book.figure.image.name)
    services.ask_making(edition=edition, by=coordinator)
    assert make(edition) == "failed"
    assert "“De tafel” is weg" in edition.makings.first().why
    assert file_of(edition).digest == before
    assert words_in(edition)


def test_a_worker_that_stopped_is_told(edition):
    Making.objects.update(state="making", asked_at=timezone.now() - timedelta(hours=1))
    assert services.give_up_makings(timezone.now()) == 1
    assert "halverwege" in Making.objects.get().why


def test_asking_twice_makes_them_once(edition):
    first = Making.objects.get()
    assert services.ask_making(edition=edition) == first
    assert make(edition) == "ready"
    assert services.make_files(first.pk) == "gone"


def test_a_withdrawn_publication_has_no_files(
    edition, book, coordinator, fetch, django_capture_on_commit_callbacks
):
    make(edition)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_publication(publication=book.publication, by=coordinator, why="Fout.")
    assert not EditionFile.objects.there().exists()
    assert services.ask_making(edition=edition) is None
    assert fetch(edition).status_code == 410


def test_nobody_gets_a_file_past_its_own_way_out(edition, client, zhz):
    make(edition)
    url = default_storage.url(file_of(edition).file.name)
    assert client.get(url, headers={"host": zhz.site.hostname}).status_code == 404


def test_a_file_leads_into_itself_or_to_addresses_that_last(edition, zhz):
    make(edition)
    page = bytes_of(edition, "html").decode()
    assert f"{zhz.root_url}/publicaties/samen-wonen/v1/hoofdstuk/" in page
    with zipfile.ZipFile(BytesIO(bytes_of(edition, "epub"))) as opened:
        package = opened.read("EPUB/content.opf").decode()
    assert "urn:uuid:" in package
