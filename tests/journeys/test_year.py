"""The team of nine, from the first question to the day that only numbers are left."""

from datetime import UTC, datetime

import pytest
import time_machine

from samenspel.reach.website.services import create_site
from tests.journeys.year import (
    after,
    beginning,
    closing,
    conference,
    groups,
    looking_back,
    meetings,
    the_day,
    working,
)
from tests.journeys.year.clock import Clock
from tests.journeys.year.story import Story


@pytest.fixture
def clock():
    """The first of September 2016, nine o'clock in Amsterdam."""
    with time_machine.travel(datetime(2016, 9, 1, 7, tzinfo=UTC)) as traveller:
        yield Clock(traveller)


@pytest.fixture
def story(clock, zhz, request):
    create_site(werkplaats=zhz, hostname="testserver", is_default=True)
    story = Story(clock, zhz)
    for role in ("coordinator", "researcher", "resident", "professional", "policymaker"):
        person = request.getfixturevalue(role)
        story.enter(person.name, person)
    return story


CHAPTERS = [
    beginning.a_resident_asks,
    beginning.a_coordinator_starts_a_team,
    beginning.nine_people_come_to_the_table,
    working.the_log_reads_like_a_notebook,
    working.who_has_no_account_reads_along_and_answers,
    working.agreements_and_todos_have_an_owner,
    working.files_keep_their_versions,
    working.an_entry_is_shared_on_purpose,
    working.the_team_moves_on,
    meetings.eight_meetings_are_planned_at_once,
    meetings.the_table_signs_up_for_all_of_them,
    meetings.a_perspective_stays_away,
    groups.four_focus_groups_are_planned,
    groups.who_comes_too_late_waits,
    groups.the_line_moves_up_by_itself,
    groups.the_team_visits_its_neighbours,
    looking_back.the_team_looks_at_itself,
    conference.a_conference_is_planned,
    conference.the_conference_is_announced,
    conference.the_table_signs_up,
    conference.the_other_places_go_to_a_crowd,
    the_day.two_people_are_introduced,
    the_day.everyone_is_reminded_once,
    the_day.the_agenda_comes_along_on_the_phone,
    the_day.names_are_printed,
    the_day.a_hundred_people_come_in,
    the_day.they_say_what_went_well,
    closing.the_report_is_written,
    closing.photos_wait_for_who_is_on_them,
    closing.what_it_yielded_is_written_down,
    closing.it_is_closed_and_everyone_is_thanked,
    closing.a_photo_is_shown_after_a_yes,
    closing.they_say_what_they_thought_of_it,
    after.the_trail_leads_both_ways,
    after.news_comes_in_one_letter_a_day,
    after.the_lead_hands_over,
    after.names_go_and_numbers_stay,
]


def test_a_team_plays_its_year(story):
    for chapter in CHAPTERS:
        chapter(story)
