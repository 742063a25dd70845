"""From a focus group to a checked finding, and what happens when somebody takes words back."""

from datetime import UTC, datetime

import pytest
import time_machine

from samenspel.loop.network.models import Perspective
from samenspel.reach.website.services import create_site
from tests.cast import make_person
from tests.journeys.research import (
    beginning,
    coding,
    exchange,
    finding,
    material,
    people,
    request,
    withdrawal,
)
from tests.journeys.research.story import ResearchStory
from tests.journeys.year.beginning import a_coordinator_starts_a_team, a_resident_asks
from tests.journeys.year.clock import Clock

TABLE = {"Noor": Perspective.CITIZEN, "Sem": Perspective.EDUCATION}


@pytest.fixture
def clock():
    """The first of March 2017, nine o'clock in Amsterdam."""
    with time_machine.travel(datetime(2017, 3, 1, 8, tzinfo=UTC)) as traveller:
        yield Clock(traveller)


@pytest.fixture
def story(clock, zhz, request, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"  # what lies on this disk came in with this story
    create_site(werkplaats=zhz, hostname="testserver", is_default=True)
    story = ResearchStory(clock, zhz)
    for role in ("coordinator", "researcher", "professional", "policymaker"):
        person = request.getfixturevalue(role)
        story.enter(person.name, person)
    for name, perspective in TABLE.items():
        story.enter(name, make_person(name, zhz, perspective=perspective))
    return story


CHAPTERS = [
    a_resident_asks,
    a_coordinator_starts_a_team,
    beginning.the_team_sits_down,
    beginning.who_works_on_it_is_appointed,
    beginning.a_focus_group_is_planned,
    people.they_sign_up_and_answer,
    people.at_the_door_somebody_says_yes_aloud,
    people.the_group_is_closed_with_a_report,
    people.everyone_who_was_there_gets_a_code,
    people.who_left_it_open_is_asked_afterwards,
    material.a_transcript_is_handed_in,
    material.more_material_comes_in,
    material.names_go_out_of_it,
    material.the_key_opens_for_who_keeps_it,
    coding.a_passage_is_marked_without_javascript,
    coding.a_line_is_corrected_and_the_passage_keeps_its_place,
    coding.a_colleague_marks_what_overlaps,
    coding.they_code_blind_and_compare,
    coding.a_perspective_is_missing,
    finding.a_finding_is_written,
    finding.it_is_shared_with_everyone,
    finding.each_reads_the_words_that_are_for_them,
    finding.the_table_says_what_it_thinks,
    finding.who_took_part_is_asked,
    finding.it_is_checked_now,
    exchange.a_table_for_everyone_has_only_what_everyone_may_read,
    exchange.the_project_goes_to_another_team,
    withdrawal.everything_is_seen_once_more,
    withdrawal.roos_takes_her_words_back,
    withdrawal.at_once_nobody_reads_them,
    withdrawal.the_coordinator_gets_a_list,
    withdrawal.the_finding_is_looked_at,
    withdrawal.after_two_weeks_they_are_erased,
    request.roos_asks_what_is_kept,
    request.the_coordinator_sees_what_would_happen_and_does_it,
]


@pytest.mark.django_db(transaction=True)  # a worker and files do their work after a commit
def test_a_team_listens_and_lets_go(story):
    for chapter in CHAPTERS:
        chapter(story)
