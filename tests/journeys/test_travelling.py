"""From what was found to a booklet, to its readers, to people who use it elsewhere; and back."""

from datetime import UTC, datetime

import pytest
import time_machine

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.services import create_site
from tests.journeys.travelling import (
    before,
    elsewhere,
    ending,
    reading,
    together,
    withdrawal,
    writing,
)
from tests.journeys.travelling.story import TravellingStory
from tests.journeys.year.beginning import a_resident_asks
from tests.journeys.year.clock import Clock


@pytest.fixture
def clock():
    """The fifth of March 2018, nine o'clock in Amsterdam."""
    with time_machine.travel(datetime(2018, 3, 5, 8, tzinfo=UTC)) as traveller:
        yield Clock(traveller)


@pytest.fixture
def accounts(zhz, elders, coordinator, researcher, professional):
    """Who has an account here; each Werkplaats has its site."""
    create_site(werkplaats=zhz, hostname="testserver", is_default=True)
    create_site(werkplaats=elders, hostname="elders.test")
    return [coordinator, researcher, professional]


@pytest.fixture
def story(clock, accounts, neighbour, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"  # what lies on this disk came in with this story
    story = TravellingStory(clock, Werkplaats.objects.get(site__hostname="testserver"))
    for person in accounts:
        story.enter(person.name, person)
    story.enter("Voorbijganger")
    story.enter_elsewhere(neighbour.name, neighbour)
    return story


CHAPTERS = [
    a_resident_asks,
    before.a_team_found_something,
    before.it_is_about_the_question_of_jan,
    before.ria_says_that_she_recognises_it,
    writing.a_product_is_made_in_small_steps,
    writing.chapters_are_written,
    writing.references_come_in,
    writing.evidence_is_placed,
    writing.recommendations_rest_on_it,
    writing.a_picture_without_words_stops_it,
    together.makers_are_asked_for_their_name,
    together.a_resident_reads_along,
    together.the_lead_approves_and_publishes,
    together.the_worker_makes_four_files,
    reading.a_resident_chooses_for_whom_to_read,
    reading.why_do_you_say_so,
    reading.the_pdf_is_taken_along,
    reading.programs_hear_of_it,
    withdrawal.ria_takes_her_words_back,
    withdrawal.at_once_they_are_on_no_page,
    withdrawal.no_file_can_be_had_with_them,
    withdrawal.the_files_are_made_anew,
    withdrawal.the_coordinator_gets_a_list,
    withdrawal.the_finding_waits_for_somebody_to_look,
    elsewhere.a_professional_elsewhere_uses_it,
    elsewhere.the_makers_hear_of_it,
    elsewhere.later_she_tells_what_changed,
    elsewhere.it_raises_a_new_question,
    elsewhere.a_neighbour_makes_an_own_version,
    ending.somebody_tells_what_it_brought,
    ending.and_takes_it_back,
    ending.the_booklet_is_withdrawn,
    ending.programs_hear_that_it_went,
]


@pytest.mark.django_db(transaction=True)  # a worker and files do their work after a commit
def test_a_booklet_goes_out_and_comes_back(story):
    for chapter in CHAPTERS:
        chapter(story)
