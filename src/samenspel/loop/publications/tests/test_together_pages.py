"""The pages of working together: what people see, type and press."""

import pytest
from django.test import Client

from samenspel.ground.mail.models import Message
from samenspel.loop.publications import services
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import (
    Block,
    Chapter,
    Comment,
    Contributor,
    Publication,
    Review,
    Suggestion,
)
from samenspel.loop.publications.services.publishing import fingerprint


@pytest.fixture
def start(book) -> str:
    return f"/schrijven/{book.publication.slug}"


@pytest.fixture
def otto(login, researcher) -> Client:
    return login(researcher)


@pytest.fixture
def review(book, researcher) -> Review:
    return services.ask_to_read(
        publication=book.publication,
        by=researcher,
        name="Truus",
        email="truus@example.org",
        as_resident=True,
    )


def test_saying_something_about_a_piece(book, start, otto):
    block = book.block("text")
    page = otto.get(f"{start}/opmerking/?blok={block.pk}&woorden=niet+meteen").text
    assert "niet meteen" in page
    answer = otto.post(f"{start}/opmerking/?blok={block.pk}", {"text": "Te stellig?"})
    assert answer["Location"].endswith(f"#blok-{block.pk}")
    assert "Te stellig?" in otto.get(answer["Location"]).text
    assert "Te stellig?" in otto.get(f"{start}/samen/").text


def test_words_of_people_are_not_asked_for_again(book, start, otto):
    page = f"{start}/opmerking/?blok={book.block('quote').pk}"
    assert 'name="quote"' not in otto.get(page).text
    otto.post(page, {"text": "Mooi gezegd.", "quote": book.quote.text})
    assert Comment.objects.get().quote == ""


def test_saying_nothing_is_told(start, otto):
    answer = otto.post(f"{start}/opmerking/", {"text": " "})
    assert answer.status_code == 422


@pytest.mark.parametrize("where", ["blok=999", "hoofdstuk=x", "aanbeveling="])
def test_what_is_not_there(start, otto, where):
    assert otto.get(f"{start}/opmerking/?{where}").status_code == 404


def test_settling_and_opening_again(book, start, otto, researcher):
    comment = services.say(about=book.chapter, by=researcher, text="Klopt dit?")
    otto.post(f"{start}/opmerking/{comment.pk}/", {"text": "Ja hoor."})
    otto.post(f"{start}/opmerking/{comment.pk}/klaar/", {"settled": "yes"})
    assert Comment.objects.begun().open().count() == 0
    otto.post(f"{start}/opmerking/{comment.pk}/klaar/", {"settled": "no"})
    assert Comment.objects.begun().open().count() == 1


def test_suggesting_and_taking_over(book, start, otto):
    block = book.block("text")
    page = otto.get(f"{start}/voorstel/?blok={block.pk}").text
    assert "Mensen bellen *niet meteen*" in page
    told = {"after": "Mensen bellen laat.", "why": "Korter", "version": 1}
    otto.post(f"{start}/voorstel/?blok={block.pk}", told)
    suggestion = Suggestion.objects.get()
    page = otto.get(f"{start}/voorstel/{suggestion.pk}/").text
    assert "<del>" in page
    assert "<ins>" in page
    otto.post(f"{start}/voorstel/{suggestion.pk}/", {"decision": "take", "why": "Dank"})
    block.refresh_from_db()
    assert block.text == "Mensen bellen laat."


def test_suggesting_on_a_text_that_changed_keeps_what_was_typed(book, start, otto):
    block = book.block("text")
    Block.objects.filter(pk=block.pk).update(text="Heel anders.", version=2)
    told = {"after": "Mijn woorden.", "why": "", "version": 1}
    answer = otto.post(f"{start}/voorstel/?blok={block.pk}", told)
    assert answer.status_code == 422
    assert "Heel anders." in answer.text
    assert "Mijn woorden." in answer.text
    otto.post(f"{start}/voorstel/?blok={block.pk}", told | {"version": 2})
    assert Suggestion.objects.get().before == "Heel anders."


def test_a_text_that_changed_meanwhile_shows_all_three(book, start, otto, researcher):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=researcher, after="Voorgesteld stuk.")
    Block.objects.filter(pk=block.pk).update(text="Nu dit.", version=2)
    address = f"{start}/voorstel/{suggestion.pk}/"
    answer = otto.post(address, {"decision": "take", "why": ""})
    assert answer.status_code == 422
    for words in ("bellen", "Voorgesteld", "Hoe het nu is"):
        assert words in answer.text
    told = {"decision": "take", "words": "Samen dit.", "version": 2, "why": ""}
    otto.post(address, told)
    block.refresh_from_db()
    assert block.text == "Samen dit."


def test_keeping_comparing_and_bringing_back(book, start, otto):
    otto.post(f"{start}/versies/", {"label": "Voor de zomer"})
    block = book.block("text")
    Block.objects.filter(pk=block.pk).update(text="Mensen bellen *niet meteen*.")
    page = otto.get(f"{start}/versies/vergelijken/?van=1").text
    assert "woorden eruit" in page
    answer = otto.post(f"{start}/versies/1/terug/", {"piece": block.guid.hex})
    assert answer["Location"].endswith(f"#blok-{block.pk}")
    assert "Alles" not in page
    assert "hetzelfde" in otto.get(f"{start}/versies/vergelijken/?van=1").text


def test_bringing_back_what_is_not_there(start, otto):
    otto.post(f"{start}/versies/", {"label": "Eerst"})
    answer = otto.post(f"{start}/versies/1/terug/", {"chapter": "x"}, follow=True)
    assert "staat niet in deze versie" in answer.text


def test_comparing_before_anything_was_kept(start, otto):
    assert otto.get(f"{start}/versies/vergelijken/").status_code == 302


def test_asking_somebody_without_account(start, otto, resident):
    told = {"name": "Truus", "email": "truus@example.org", "as_resident": "on"}
    otto.post(f"{start}/meelezers/", told)
    assert Message.objects.filter(to="truus@example.org").count() == 1
    assert "Truus" in otto.get(f"{start}/meelezers/").text
    assert otto.post(f"{start}/meelezers/", {"name": "Truus"}).status_code == 422


def test_a_resident_reads_along_without_account(book, review, client):
    page = client.get(f"/meelezen/{review.token}/")
    assert page["Referrer-Policy"] == "no-referrer"
    assert "Het is goed zo" in page.text
    client.post(f"/meelezen/{review.token}/", {"answer": "changes"})
    client.post(f"/meelezen/{review.token}/", {"words": "Te moeilijk"})
    review.refresh_from_db()
    assert (review.answer, review.words) == ("changes", "Te moeilijk")


def test_a_resident_says_something_about_a_piece(book, review, client):
    block = book.block("text")
    page = f"/meelezen/{review.token}/bij/{block.guid.hex}/"
    assert client.post(page, {"text": "", "after": block.text}).status_code == 422
    answer = client.post(page, {"text": "Wat is dat?", "after": block.text})
    assert "dank=1" in answer["Location"]
    client.post(page, {"text": "Korter", "after": "Zo."})
    assert Comment.objects.get().text == "Wat is dat?"
    assert (Suggestion.objects.get().after, Suggestion.objects.get().why) == ("Zo.", "Korter")


def test_what_was_read_is_that_very_version(book, review, client):
    Block.objects.filter(pk=book.block("text").pk).update(text="Later geschreven.")
    page = client.get(f"/meelezen/{review.token}/deel/{book.chapter.guid.hex}/").text
    assert "Later geschreven." not in page
    assert "Mensen bellen" in page


def test_a_piece_that_is_gone_by_now_can_still_be_spoken_of(book, review, client):
    block = book.block("text")
    Chapter.objects.all().delete()
    page = f"/meelezen/{review.token}/bij/{block.guid.hex}/"
    client.post(page, {"text": "Jammer", "after": block.text})
    assert Comment.objects.get().block is None


def test_a_draft_that_was_withdrawn_can_not_be_read_by_its_links(book, review, client, coordinator):
    services.publish(publication=book.publication, by=coordinator)
    services.withdraw_publication(publication=book.publication, by=coordinator, why="Fout.")
    key = book.chapter.guid.hex
    for page in ("", f"deel/{key}/", f"bij/{key}/", f"beeld/{book.figure.guid.hex}/"):
        assert client.get(f"/meelezen/{review.token}/{page}").status_code == 404


def test_more_words_than_a_piece_holds_are_not_taken(book, review, client):
    page = f"/meelezen/{review.token}/bij/{book.block('text').guid.hex}/"
    assert client.post(page, {"text": "", "after": "woord " * 20_000}).status_code == 422
    assert not Suggestion.objects.exists()


def test_the_outline_leads_to_what_is_next_and_to_what_readers_have(
    book, login, coordinator, start
):
    outline = login(coordinator).get(f"{start}/").text
    assert f'href="{start}/goedkeuren/"' in outline
    assert "Uitgave 1" not in outline
    services.publish(publication=book.publication, by=coordinator)
    services.write_on(publication=book.publication, by=coordinator)
    outline = login(coordinator).get(f"{start}/").text
    assert f'href="{book.publication.get_absolute_url()}">Uitgave 1</a>' in outline


def test_after_it_is_closed_nothing_is_asked(book, review, client, coordinator):
    services.approve(publication=book.publication, by=coordinator)
    page = client.get(f"/meelezen/{review.token}/").text
    assert "Het is goed zo" not in page
    assert client.post(f"/meelezen/{review.token}/", {"answer": "good"}).status_code == 302
    review.refresh_from_db()
    assert review.answer == ""


def test_without_a_resident_one_is_told_and_not_stopped(book, start, otto):
    assert "Nog geen bewoner las mee" in otto.get(f"{start}/publiceren/").text
    seen = fingerprint(content_of(book.publication))
    otto.post(f"{start}/publiceren/", {"seen": seen})
    assert Publication.objects.published().exists()


def test_approving_what_changed_meanwhile_shows_it_again(book, start, otto):
    answer = otto.post(f"{start}/goedkeuren/", {"seen": "iets anders"})
    assert answer.status_code == 422


def test_publishing_twice_leads_to_what_is_out(book, start, otto):
    seen = fingerprint(content_of(book.publication))
    for _time in range(2):
        answer = otto.post(f"{start}/publiceren/", {"seen": seen})
        assert answer["Location"] == book.publication.get_absolute_url()


def test_what_stops_it_is_told(book, start, otto):
    book.figure.alt = ""
    book.figure.save()
    page = otto.get(f"{start}/publiceren/").text
    assert "Dit moet eerst gebeuren" in page
    assert "Publiceer het nu" not in page
    seen = fingerprint(content_of(book.publication))
    assert otto.post(f"{start}/publiceren/", {"seen": seen}).status_code == 422
    assert not Publication.objects.published().exists()


def test_withdrawing_needs_a_reason(book, start, otto, researcher):
    services.publish(publication=book.publication, by=researcher)
    assert otto.post(f"{start}/terugtrekken/", {"why_withdrawn": ""}).status_code == 422
    otto.post(f"{start}/terugtrekken/", {"why_withdrawn": "Er stond een fout in."})
    assert not Publication.objects.published().exists()


def test_adding_somebody_and_asking(start, otto):
    told = {"name": "Sam Soep", "email": "sam@example.org", "role": "author", "orcid": "123"}
    assert otto.post(f"{start}/makers/nieuw/", told).status_code == 422
    otto.post(f"{start}/makers/nieuw/", told | {"orcid": "0000 0002 1825 0097"})
    sam = Contributor.objects.get(name="Sam Soep")
    assert sam.orcid == "0000-0002-1825-0097"
    otto.post(f"{start}/makers/{sam.pk}/vragen/")
    assert Message.objects.filter(to="sam@example.org").count() == 1
    answer = otto.post(f"{start}/makers/{sam.pk}/vragen/", {"agrees": "yes", "witness": ""})
    assert answer.status_code == 422
    otto.post(f"{start}/makers/{sam.pk}/vragen/", {"agrees": "yes", "witness": "Pim"})
    assert sam in Contributor.objects.named()


def test_who_is_asked_says_yes_and_later_no(book, client):
    page = f"/naam-op-publicatie/{book.contributor.token}/"
    assert "Je zei ja" in client.get(page).text
    client.post(page, {"answer": "no"})
    assert not Contributor.objects.named().exists()
    assert "Je zei nee" in client.get(page).text
    client.post(page, {"answer": "yes"})
    assert Contributor.objects.named().exists()


def many(book, researcher, number):
    for _ in range(number):
        block = Block.objects.create(chapter=book.chapter, text="Tekst.", position=50)
        comment = services.say(about=block, by=researcher, text="Klopt dit?")
        services.reply(comment=comment, by=researcher, text="Ja")
        services.suggest(text=block, by=researcher, after="Anders.")
        services.keep_version(publication=book.publication, by=researcher, label="x")
        email = f"m{Review.objects.count()}@example.org"
        services.ask_to_read(publication=book.publication, by=researcher, email=email)


PAGES = [
    "samen", "versies", "versies/vergelijken", "versies/1", "meelezers", "publiceren", "makers",
]  # fmt: skip


def queries(client, address, counted) -> int:
    client.get(address)  # What is kept for every page is read by now.
    with counted(200) as asked:
        client.get(address)
    return len(asked)


def test_more_of_it_asks_no_more(book, start, otto, researcher, django_assert_max_num_queries):
    pages = [f"{start}/{page}/" for page in PAGES]
    pages.append(f"{start}/hoofdstuk/{book.chapter.pk}/")
    many(book, researcher, 10)
    few = {page: queries(otto, page, django_assert_max_num_queries) for page in pages}
    many(book, researcher, 10)
    assert {page: queries(otto, page, django_assert_max_num_queries) for page in pages} == few
    assert max(few.values()) < 45
