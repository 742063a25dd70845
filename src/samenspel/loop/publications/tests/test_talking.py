"""People talk about a draft, and suggest other words."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.notices.models import Notice
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Comment, Suggestion

AFTER = "Mensen bellen zelden meteen."


def test_who_writes_says_something_about_a_block(book, researcher):
    block = book.block("text")
    comment = services.say(about=block, by=researcher, text="Te stellig?", quote="niet meteen")
    assert (comment.chapter, comment.block, comment.quote) == (book.chapter, block, "niet meteen")


def test_words_of_people_are_not_copied_into_what_is_said(book, researcher):
    words = book.quote.text
    comment = services.say(about=book.block("quote"), by=researcher, text="Mooi.", quote=words)
    assert comment.quote == ""


def test_who_is_not_at_the_table_says_nothing(book, resident):
    with pytest.raises(PermissionDenied):
        services.say(about=book.publication, by=resident, text="Hallo")


def test_the_same_form_twice_says_it_once(book, researcher):
    key = uuid4()
    for _time in range(2):
        services.say(about=book.chapter, by=researcher, text="Nog eens", key=key)
    assert Comment.objects.count() == 1


def test_the_others_hear_of_it_once_a_day(book, researcher, coordinator):
    services.say(about=book.chapter, by=coordinator, text="Een")
    services.say(about=book.chapter, by=coordinator, text="Twee")
    told = Notice.objects.filter(topic="publications.talked")
    assert [one.address for one in told] == ["otto@example.org"]


def test_an_answer_opens_what_was_settled(book, researcher, coordinator):
    comment = services.say(about=book.chapter, by=researcher, text="Klopt dit?")
    services.settle_comment(comment=comment, by=coordinator)
    answer = services.reply(comment=comment, by=researcher, text="Toch nog iets")
    comment.refresh_from_db()
    assert (comment.resolved_at, answer.answers, answer.chapter) == (None, comment, book.chapter)


def test_settling_twice_changes_nothing(book, researcher, coordinator):
    comment = services.say(about=book.chapter, by=researcher, text="Klopt dit?")
    first = services.settle_comment(comment=comment, by=coordinator)
    again = services.settle_comment(comment=comment, by=researcher)
    assert (again.resolved_by, again.resolved_at) == (coordinator, first.resolved_at)


def test_a_suggestion_is_taken_over(book, researcher, coordinator):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=coordinator, after=AFTER, why="Korter")
    services.take_over(suggestion=suggestion, by=researcher, why="Dank je")
    block.refresh_from_db()
    suggestion.refresh_from_db()
    assert (block.text, block.version, suggestion.state) == (AFTER, 2, "taken")
    assert Notice.objects.filter(topic="publications.decided").get().address == "cora@example.org"


def test_a_suggestion_for_a_recommendation(book, researcher):
    suggestion = services.suggest(
        text=book.recommendation, by=researcher, after="Geef elke buurt één gezicht."
    )
    services.take_over(suggestion=suggestion, by=researcher)
    book.recommendation.refresh_from_db()
    assert book.recommendation.says == "Geef elke buurt één gezicht."


def test_the_same_words_are_no_suggestion(book, researcher):
    block = book.block("text")
    with pytest.raises(ValidationError):
        services.suggest(text=block, by=researcher, after=block.text.replace("\n", "\r\n"))


def test_a_suggestion_on_a_text_that_was_changed_is_told(book, researcher):
    with pytest.raises(ChangedMeanwhileError):
        services.suggest(text=book.block("text"), by=researcher, after=AFTER, seen_version=7)


def test_a_text_that_changed_meanwhile_is_not_overwritten(book, researcher):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=researcher, after=AFTER)
    Block.objects.filter(pk=block.pk).update(text="Heel anders.", version=2)
    with pytest.raises(services.TextChangedError) as changed:
        services.take_over(suggestion=suggestion, by=researcher)
    assert changed.value.current.text == "Heel anders."
    with pytest.raises(ChangedMeanwhileError):
        services.take_over(suggestion=suggestion, by=researcher, words="Zo.", seen_version=1)
    services.take_over(suggestion=suggestion, by=researcher, words="Zo.", seen_version=2)
    block.refresh_from_db()
    assert block.text == "Zo."


def test_declining_leaves_the_text(book, researcher):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=researcher, after=AFTER)
    services.decline(suggestion=suggestion, by=researcher, why="Dit stond er bewust")
    services.take_over(suggestion=suggestion, by=researcher)
    assert Suggestion.objects.get().state == "declined"
    assert Block.objects.get(pk=block.pk).text == block.text


def test_what_lies_in_the_bin_is_not_changed(book, researcher):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=researcher, after=AFTER)
    Block.objects.filter(pk=block.pk).update(removed_at=book.publication.created)
    with pytest.raises(ValidationError):
        services.take_over(suggestion=suggestion, by=researcher)
