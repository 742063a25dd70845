"""Who reads a story: on pages, in search, in the chain, in news."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.ground.notices.models import Notice
from samenspel.ground.notices.topics import topic_named
from samenspel.ground.search.find import find
from samenspel.ground.search.registry import PUBLIC
from samenspel.ground.trail.walking import walk
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import FeedbackInvitation
from samenspel.loop.stories import services
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.privacy import HOLDINGS
from samenspel.loop.stories.tests.making import make_story
from tests.booklet import a_product


@pytest.mark.parametrize(
    ("reach", "readers"),
    [
        ("", set()),
        ("team", {"professional", "coordinator"}),
        ("werkplaats", {"professional", "coordinator", "resident"}),
        ("public", {"professional", "coordinator", "resident", "neighbour", "outsider"}),
    ],
)
def test_as_wide_as_its_teller_agreed(request, zhz, team, reach, readers):
    make_story(zhz, reach=reach, about={"team": team})
    cast = ["professional", "coordinator", "resident", "neighbour", "outsider"]
    people = {name: request.getfixturevalue(name) for name in cast}
    reading = {n for n, one in people.items() if ValueStory.objects.readable_to(one).exists()}
    assert reading == readers


def test_the_table_of_an_activity_or_product_reads_it_too(zhz, team, professional):
    make_story(zhz, reach="team", about={"product": a_product(team)})
    assert ValueStory.objects.readable_to(professional).exists()


def test_stories_stand_on_the_page_of_what_they_are_about(zhz, team, client):
    product = a_product(team)
    make_story(zhz, title="Over het team", about={"team": team})
    make_story(zhz, title="Over het product", about={"product": product})
    make_story(zhz, title="Niet voor jou", about={"team": team}, reach="team")
    page = client.get(team.get_absolute_url()).content.decode()
    assert "Over het team" in page
    assert "Niet voor jou" not in page
    assert f"/waardeverhalen/vertel/?team={team.pk}" in page
    assert "Over het product" in client.get(product.get_absolute_url()).content.decode()


def gathering(zhz, team, **fields) -> Activity:
    then = timezone.now() - timedelta(days=1)
    told = {"title": "Soepavond", "kind": "workshop", "status": "published", "reach": "public"}
    told |= {"starts": then, "ends": then + timedelta(hours=2), "team": team}
    return Activity.objects.create(werkplaats=zhz, **(told | fields))


def test_after_a_gathering_one_can_tell(zhz, team, client):
    activity = gathering(zhz, team)
    tell = f"/waardeverhalen/vertel/?activiteit={activity.pk}"
    assert tell in client.get(activity.get_absolute_url()).content.decode()
    coming = {"starts": timezone.now() + timedelta(days=1), "ends": timezone.now() + timedelta(2)}
    later = gathering(zhz, team, **coming)
    assert "/vertel/" not in client.get(later.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("reach", "asked"), [("public", True), ("team", False)])
def test_who_gave_feedback_is_asked_for_a_story(zhz, team, client, reach, asked):
    invitation = FeedbackInvitation(activity=gathering(zhz, team, reach=reach))
    invitation.new_link(timedelta(days=2))
    invitation.save()
    page = client.post(invitation.get_absolute_url(), {"worth": 5}, follow=True)
    assert ("Heb je een verhaal?" in page.content.decode()) == asked


def test_a_public_story_does_not_name_a_hidden_team(zhz, team, client):
    story = make_story(zhz, about={"team": team})
    type(team).objects.update(reach="team")
    assert team.name not in client.get(story.get_absolute_url()).content.decode()


def test_it_is_found_by_its_words_as_long_as_everyone_may_read_it(zhz):
    story = make_story(zhz, named=True)

    def found(words: str) -> bool:
        return bool(find(words, audiences={PUBLIC}, scope=zhz.pk).hits)

    assert found("formulier")
    assert not found("Sam")
    services.share_story(story=story, reach="werkplaats")
    assert not found("formulier")
    services.share_story(story=story, reach="public")
    services.hide_story(story=story)
    assert not found("formulier")


def test_it_stands_at_the_end_of_the_chain(zhz, team):
    story = make_story(zhz, about={"team": team})
    hidden = make_story(zhz, about={"team": team}, reach="team")
    met = [node.title for node in walk(team, person=None, werkplaats=zhz).nodes()]
    assert story.title in met
    assert hidden.title not in met


def test_the_table_hears_of_it_and_reads_only_what_it_may(zhz, team, professional):
    story = make_story(zhz, about={"team": team}, reach="team")
    assert [notice.address for notice in Notice.objects.all()] == ["pim@example.org"]
    line = topic_named("stories.told").line
    assert line(story.pk, "pim@example.org").text == story.title
    services.hide_story(story=story)
    assert line(story.pk, "pim@example.org") is None


@pytest.mark.parametrize("page", ["/waardeverhalen/", "/waardeverhalen/overzicht/"])
def test_many_stories_take_no_more_queries(team, login, coordinator, page, year):
    cora, numbers, zhz = login(coordinator), [], year.werkplaats
    cora.get(page)
    for amount in (4, 4):
        for _ in range(amount):
            make_story(zhz, about={"team": team}, named=True)
        with CaptureQueriesContext(connection) as queries:
            cora.get(page)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]


def test_what_is_held_is_told_and_thrown_away(zhz):
    story = make_story(zhz)
    [holding] = HOLDINGS
    mine = Subject(email=story.email.upper())
    held = list(holding.export(mine))
    assert held[0].title == story.title
    assert len(held) == 2, "the story and its consent"
    assert holding.erase(mine) == 1
    assert not ValueStory.objects.exists()
