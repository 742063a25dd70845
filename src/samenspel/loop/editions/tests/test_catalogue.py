import pytest
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.services import identifier_of
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.signals import publication_changed
from tests.booklet import publish

pytestmark = pytest.mark.django_db


def record(thing):
    return Record.objects.get(identifier=identifier_of(thing))


def told(thing):
    return record(thing).described


def names(thing):
    return [creator.name for creator in told(thing).creators]


def test_a_draft_is_in_no_catalogue(book):
    own = ["publication", "chapter", "recommendation"]
    assert not Record.objects.filter(kind__in=own).exists()


def test_a_publication_its_parts_and_its_advice_are_told_of(published):
    book, chapter = told(published.publication), told(published.chapter)
    advice = told(published.recommendation)
    assert (book.title, book.type, book.edition) == ("Samen wonen, samen zorgen", "Book", "1")
    assert book.url == "/publicaties/samen-wonen/"
    assert book.licence == "https://creativecommons.org/licenses/by/4.0/deed.nl"
    assert chapter.url.endswith(f"/hoofdstuk/{published.chapter.guid.hex[:8]}/")
    assert chapter.part_of == advice.part_of == identifier_of(published.publication)
    assert advice.title == "Geef elke straat één gezicht."


def test_no_words_of_people_are_told(published):
    assert "buurvrouw" not in str(list(Record.objects.values_list("description", flat=True)))


def test_only_who_agrees_is_named_and_at_once_not_any_more(published):
    assert names(published.publication) == names(published.chapter) == ["Otto"]
    withdraw_consent(subject=published.contributor, purpose=Purpose.SHOW_NAME)
    werkplaats = published.publication.werkplaats.name
    assert names(published.publication) == names(published.chapter) == [werkplaats]
    give_consent(subject=published.contributor, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    assert names(published.publication) == ["Otto"]


def test_who_is_named_for_members_only_is_not_told_to_others(published):
    give_consent(subject=published.contributor, purpose=Purpose.SHOW_NAME, reach=Reach.WERKPLAATS)
    assert names(published.publication) == [published.publication.werkplaats.name]


def test_what_is_written_in_a_draft_is_not_told(published):
    published.chapter.title = "Nog geheim"
    published.chapter.save()
    published.publication.title = "Ook geheim"
    published.publication.save()
    assert told(published.chapter).title == "Wie bel je het eerst?"
    assert told(published.publication).title == "Samen wonen, samen zorgen"


def test_a_chapter_that_left_keeps_its_mark(published, coordinator):
    published.chapter.pk, first = None, published.chapter.pk
    again = type(published.chapter).objects.get(pk=first)
    again.removed_at = timezone.now()
    again.save()
    assert record(again).deleted_at is None
    type(again).objects.create(publication=published.publication, title="Wat blijft")
    publish(published, by=coordinator)
    assert record(again).deleted_at is not None


def test_withdrawn_only_marks_are_left(published):
    published.publication.withdrawn_at = timezone.now()
    published.publication.state = "withdrawn"
    published.publication.save()
    publication_changed.send(Publication, publication=published.publication)
    for thing in (published.publication, published.chapter, published.recommendation):
        assert record(thing).deleted_at is not None
        assert record(thing).description == {}
