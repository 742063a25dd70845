"""What publications tell the chain, the search, the notices and the register of data."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent.models import Reach, Withdrawal
from samenspel.loop.publications import notices, services
from samenspel.loop.publications.models import (
    Block,
    Comment,
    Contributor,
    Publication,
    Recommendation,
    Review,
    Suggestion,
)
from samenspel.loop.publications.privacy import HOLDINGS
from samenspel.loop.publications.services.suggesting import publication_of


@pytest.fixture
def review(book, researcher) -> Review:
    return services.ask_to_read(
        publication=book.publication, by=researcher, name="Truus", email="truus@example.org"
    )


def holding(name):
    return next(one for one in HOLDINGS if one.name == f"publications.{name}")


def test_a_recommendation_of_a_draft_is_for_who_writes_it(book, researcher, resident):
    assert not Recommendation.objects.visible_to(resident).exists()
    assert Recommendation.objects.visible_to(researcher).get() == book.recommendation


def test_readers_see_what_is_out_and_not_what_is_written_since(book, researcher):
    services.publish(publication=book.publication, by=researcher)
    Recommendation.objects.update(says="Iets heel anders.")
    seen = Recommendation.objects.visible_to(None).get()
    assert seen.out_as == "Geef elke straat één gezicht."


def test_the_chain_knows_of_a_block_what_readers_have_and_no_draft(book, researcher):
    def is_told():
        return Block.objects.read_now().filter(finding=book.finding).exists()

    block = book.block("finding")
    assert is_told()
    services.remove_block(block=block, by=researcher)
    assert not is_told()
    services.publish(publication=book.publication, by=researcher)
    services.restore_block(block=block, by=researcher)
    assert not is_told()
    services.publish(publication=book.publication, by=researcher)
    services.remove_block(block=block, by=researcher)
    assert is_told()


def test_the_chain_from_team_to_recommendation(book, researcher, client):
    services.publish(publication=book.publication, by=researcher)
    page = client.get(f"/bevindingen/{book.finding.pk}/").text
    assert "Geef elke straat één gezicht." in page


def test_a_draft_stands_in_no_chain_for_others(book, client):
    page = client.get(f"/bevindingen/{book.finding.pk}/").text
    assert "Geef elke straat" not in page
    assert book.publication.title not in page


def test_who_is_named_gets_it_told_and_can_have_it_erased(book, researcher):
    subject = Subject("otto@example.org", researcher.pk)
    (held,) = holding("contributors").export(subject)
    assert held.facts["Mag te zien zijn"] is True
    assert holding("contributors").erase(subject) == 1
    assert not Contributor.objects.exists()


def test_what_a_reader_said_goes_with_the_reader(book, review):
    block = book.block("text")
    services.say_as_reader(review=review, about=block, text="Wat is dat?")
    services.suggest_as_reader(review=review, text=block, before=block.text, after="Zo.")
    (held,) = holding("readings").export(Subject("truus@example.org"))
    assert held.facts["In je eigen woorden"] == "Wat is dat?\n\nZo."
    holding("readings").erase(Subject("TRUUS@example.org"))
    assert (Comment.objects.count(), Suggestion.objects.count()) == (0, 0)


def test_who_read_is_forgotten_in_time(review):
    later = timezone.now() + timedelta(days=5 * 365)
    assert holding("readings").expire(timezone.now()) == 0
    assert holding("readings").expire(later) == 1


def test_what_was_written_stays_without_the_name(book, researcher):
    services.say(about=book.chapter, by=researcher, text="Mooi.")
    services.keep_version(publication=book.publication, by=researcher, label="Eerst")
    subject = Subject("otto@example.org", researcher.pk)
    assert len(list(holding("written").export(subject))) == 2
    assert holding("written").erase(subject) == 2
    assert Comment.objects.get().by is None


def test_news_of_remarks_only_for_who_may_read_the_draft(book, researcher, coordinator):
    services.say(about=book.chapter, by=coordinator, text="Mooi.")
    line = notices.talked_line(book.publication.pk, "otto@example.org")
    assert line is not None
    assert "Mooi" not in line.text
    assert notices.talked_line(book.publication.pk, "roos@example.org") is None


def test_news_of_what_became_of_a_suggestion(book, researcher, coordinator):
    block = book.block("text")
    suggestion = services.suggest(text=block, by=coordinator, after="Zo.")
    assert publication_of(block) == book.publication
    services.decline(suggestion=suggestion, by=researcher, why="Nee")
    assert notices.decided_line(suggestion.pk, "cora@example.org").text == "Nee"
    assert notices.decided_line(suggestion.pk, "otto@example.org") is None


def test_news_of_being_asked_and_of_answers(book, researcher, resident):
    review = services.ask_to_read(publication=book.publication, by=researcher, person=resident)
    assert review.token in notices.review_asked_line(review.pk, "roos@example.org").url
    assert notices.review_asked_line(review.pk, "otto@example.org") is None
    services.answer_review(review=review, answer="good", words="Geheim")
    assert notices.review_asked_line(review.pk, "roos@example.org") is None
    assert "Geheim" not in notices.reviewed_line(review.pk, "otto@example.org").text


def test_news_that_it_is_out(book, researcher, coordinator):
    services.publish(publication=book.publication, by=coordinator)
    assert notices.published_line(book.publication.pk, "otto@example.org") is not None
    services.withdraw_publication(publication=book.publication, by=coordinator, why="Fout")
    assert notices.published_line(book.publication.pk, "otto@example.org") is None


def test_a_name_that_was_on_it_is_told(book, researcher):
    services.publish(publication=book.publication, by=researcher)
    services.answer_contributor(contributor=book.contributor, agrees=False)
    told = Withdrawal.objects.get().affected.get()
    assert book.publication.title in told.label


def test_visible_publications(book, resident, researcher):
    assert not Publication.objects.visible_to(resident).exists()
    assert Publication.objects.visible_to(researcher).exists()
    assert Reach(book.finding.reach) == Reach.PUBLIC
