"""Words that somebody takes back are gone at once: from drafts, readers' pages and comparisons."""

import pytest
from django.test import Client

from samenspel.ground.consent.models import Purpose, Reach, Withdrawal
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.search.models import SearchDocument
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block

WORDS = "Eerst vraag ik de buurvrouw"


@pytest.fixture
def pages(book, researcher, login):
    """Every page here on which the words can stand, for who writes it and for who reads along."""
    version = services.keep_version(publication=book.publication, by=researcher, label="Eerst")
    review = services.ask_to_read(
        publication=book.publication, by=researcher, email="truus@example.org"
    )
    book.block("quote").delete()
    start, chapter = f"/schrijven/{book.publication.slug}/versies", book.chapter.guid.hex
    inside, outside = login(researcher), Client()
    return {
        "version": lambda: inside.get(f"{start}/{version.number}/"),
        "compare": lambda: inside.get(f"{start}/vergelijken/?van={version.number}"),
        "review": lambda: outside.get(f"/meelezen/{review.token}/deel/{chapter}/"),
    }


def shown(pages) -> dict[str, bool]:
    answers = {name: ask() for name, ask in pages.items()}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {name: WORDS in answer.text for name, answer in answers.items()}


def test_words_are_read_while_everyone_agrees(pages):
    assert shown(pages) == dict.fromkeys(pages, True)


@pytest.mark.parametrize("purpose", [Purpose.QUOTE, Purpose.TAKE_PART])
def test_words_taken_back_are_nowhere(book, pages, purpose):
    withdraw_consent(subject=book.group.d1, purpose=purpose)
    assert shown(pages) == dict.fromkeys(pages, False)


def test_words_for_the_team_are_not_for_who_comes_by_a_link(book, pages):
    give_consent(subject=book.group.d1, purpose=Purpose.QUOTE, reach=Reach.TEAM)
    assert shown(pages) == {"version": True, "compare": True, "review": False}


def test_a_member_who_reads_along_sees_what_members_may(book, researcher, resident, login):
    review = services.ask_to_read(publication=book.publication, by=researcher, person=resident)
    give_consent(subject=book.group.d1, purpose=Purpose.QUOTE, reach=Reach.WERKPLAATS)
    page = f"/meelezen/{review.token}/deel/{book.chapter.guid.hex}/"
    assert WORDS in login(resident).get(page).text
    assert WORDS not in Client().get(page).text
    assert WORDS not in login(researcher).get(page).text


def found(book) -> str:
    document = SearchDocument.objects.get(model="publications.publication")
    return f"{document.title} {document.body}"


def test_words_taken_back_are_not_found_any_more(book, coordinator):
    services.publish(publication=book.publication, by=coordinator)
    assert WORDS in found(book)
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    assert WORDS not in found(book)


def test_what_rested_on_them_is_told(book, coordinator):
    services.publish(publication=book.publication, by=coordinator)
    Block.objects.filter(pk=book.block("example").pk).update(
        text="Iemand zei: kom eens langs zonder map onder de arm."
    )
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    told = {one.label: one.kind for one in Withdrawal.objects.get().affected.all()}
    title = book.publication.title
    assert told[f"“{title}”, uitgave 1"] == told[f"Het concept van “{title}”"] == "hidden"
    copied = (
        "In de tekst van een publicatie van “Buren helpen buren” staan misschien woorden van D1"
    )
    assert told[copied] == "look"
