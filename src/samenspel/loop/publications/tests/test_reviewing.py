"""Others read a draft: members, and people without account."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.ground.notices.models import Notice
from samenspel.loop.publications import services
from samenspel.loop.publications.models import Block, Comment, Review


@pytest.fixture
def review(book, researcher) -> Review:
    """Truus, who has no account, reads along as a resident."""
    return services.ask_to_read(
        publication=book.publication,
        by=researcher,
        name="Truus",
        email="truus@example.org",
        as_resident=True,
    )


def test_who_is_asked_gets_a_letter_with_a_private_link(book, review):
    letter = Message.objects.get(to="truus@example.org")
    assert review.token in letter.text
    book.publication.refresh_from_db()
    assert book.publication.state == "review"


def test_asked_twice_is_asked_once(book, review, researcher):
    again = services.ask_to_read(
        publication=book.publication, by=researcher, name="Truus", email="TRUUS@example.org"
    )
    assert (again, Message.objects.count()) == (review, 1)


def test_everyone_reads_the_same_until_it_changes(book, review, researcher, resident):
    ask = services.ask_to_read
    same = ask(publication=book.publication, by=researcher, person=resident)
    Block.objects.filter(pk=book.block("text").pk).update(text="Nieuw.")
    other = ask(publication=book.publication, by=researcher, email="ria@example.org")
    assert same.asked_version == review.asked_version != other.asked_version


def test_a_member_hears_of_it_as_they_chose(book, researcher, resident):
    services.ask_to_read(publication=book.publication, by=researcher, person=resident)
    assert Notice.objects.get(topic="publications.review_asked").address == "roos@example.org"


def test_no_mailbox_is_filled(book, researcher):
    ask = services.ask_to_read
    for number in range(5):
        Block.objects.filter(pk=book.block("text").pk).update(text=f"Versie {number}.")
        ask(publication=book.publication, by=researcher, email="ria@example.org")
    Block.objects.filter(pk=book.block("text").pk).update(text="Weer anders.")
    with pytest.raises(ValidationError):
        ask(publication=book.publication, by=researcher, email="RIA@example.org")


def test_only_members_are_chosen(book, researcher, outsider):
    with pytest.raises(PermissionDenied):
        services.ask_to_read(publication=book.publication, by=researcher, person=outsider)


def test_somebody_must_be_reachable(book, researcher):
    with pytest.raises(ValidationError):
        services.ask_to_read(publication=book.publication, by=researcher, name="Truus")


def test_an_answer_can_be_changed_until_it_is_closed(review, coordinator):
    services.answer_review(review=review, answer="changes", words="Te moeilijk")
    changed = services.answer_review(review=review, answer="good", words="Nu wel")
    assert (changed.answer, changed.words) == ("good", "Nu wel")
    services.approve(publication=review.publication, by=coordinator)
    with pytest.raises(PermissionDenied):
        services.answer_review(review=review, answer="changes")


def test_a_reader_says_something_and_suggests(book, review):
    block = book.block("text")
    services.say_as_reader(review=review, about=block, text="Wat is dat?")
    services.suggest_as_reader(review=review, text=block, before=block.text, after="Korter.")
    assert Comment.objects.get().reviewer == review
    assert review.suggestions.get().after == "Korter."


def test_a_reader_of_another_publication_says_nothing_here(book, review, researcher):
    book.publication.pk, book.publication.slug = None, "ander"
    book.publication.guid = "c" * 32
    book.publication.save()
    with pytest.raises(PermissionDenied):
        services.say_as_reader(review=review, about=book.publication, text="Hoi")


def test_who_says_nothing_is_reminded_once(review):
    later = timezone.now() + timedelta(days=11)
    assert services.remind_readers(timezone.now()) == 0
    assert services.remind_readers(later) == 1
    assert services.remind_readers(later + timedelta(days=20)) == 0
    assert Message.objects.filter(to="truus@example.org").count() == 2


def test_who_answered_is_not_reminded(review):
    services.answer_review(review=review, answer="good")
    assert services.remind_readers(timezone.now() + timedelta(days=11)) == 0


def test_a_request_is_taken_back(review, researcher):
    services.take_back_request(review=review, by=researcher)
    assert not Review.objects.exists()


def test_an_answer_stays_when_a_request_is_taken_back(review, researcher):
    services.answer_review(review=review, answer="good")
    services.take_back_request(review=review, by=researcher)
    assert not Review.objects.get().is_open
