"""The whole example, from an empty place to a lived-in one."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction

from samenspel.demo.example import (
    activities,
    attendance,
    booklet,
    elsewhere,
    exchange,
    gatherings,
    ground,
    keeping,
    letters,
    network,
    notebook,
    products,
    programme,
    questions,
    reading_along,
    research,
    teams,
    travelling,
    website,
)
from samenspel.demo.example.booklet import Booklet
from samenspel.demo.example.pausing import followers_paused
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows


def make_example(*, port: int, tell: Callable[[str], None]) -> None:
    """Make everything anew; `tell` hears what is being made."""
    ground.clear_ground()
    with transaction.atomic(), followers_paused():
        story, book = _tell_zuid_holland_zuid(port)
        tell(str(story.werkplaats))
        zeedijk = elsewhere.found_zeedijk(port)
        tell(str(zeedijk.werkplaats))
        tell(str(elsewhere.found_hub(port).werkplaats))
        elsewhere.name_neighbours()
        travelling.travel(story, zeedijk)
        reading_along.write_next(book)
        letters.deliver_letters()
        keeping.let_go_in_time()
    call_command("update_index", verbosity=0)  # what the editors' screens search in


def _tell_zuid_holland_zuid(port: int) -> tuple[Story, Booklet]:
    story = network.found(
        coordinator=rows("people", "person")[0],
        hostname="localhost",
        port=port,
        is_default=True,
        **rows("werkplaatsen", "zhz")[0],
    )
    network.add_partners(story)
    network.add_people(story)
    programme.add_programme(story)
    programme.add_terms(story)
    teams.start_teams(story)
    questions.add_questions(story)
    activities.add_activities(story)
    notebook.write_notebook(story)
    exchange.add_lines(story)
    exchange.look_back(story)
    attendance.check_people_in(story)
    gatherings.fill_gatherings(story)
    gatherings.close_gatherings(story)
    room = research.do_research(story)
    products.make_products(story)
    book = booklet.compose_booklet(room)
    reading_along.bring_out(book)
    keeping.ask_about_data(story)
    teams.close_teams(story)
    website.add_pages(story)
    return story, book
