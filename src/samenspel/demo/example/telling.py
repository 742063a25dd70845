"""The whole example, from an empty place to a lived-in one."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction

from samenspel.demo.example import (
    activities,
    attendance,
    elsewhere,
    exchange,
    gatherings,
    ground,
    keeping,
    letters,
    network,
    notebook,
    programme,
    questions,
    research,
    teams,
    website,
)
from samenspel.demo.example.pausing import followers_paused
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows


def make_example(*, port: int, tell: Callable[[str], None]) -> None:
    """Make everything anew; `tell` hears what is being made."""
    ground.clear_ground()
    with transaction.atomic(), followers_paused():
        tell(str(_tell_zuid_holland_zuid(port).werkplaats))
        tell(str(elsewhere.found_zeedijk(port).werkplaats))
        tell(str(elsewhere.found_hub(port).werkplaats))
        elsewhere.name_neighbours()
        letters.deliver_letters()
        keeping.let_go_in_time()
    call_command("update_index", verbosity=0)  # what the editors' screens search in


def _tell_zuid_holland_zuid(port: int) -> Story:
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
    research.do_research(story)
    keeping.ask_about_data(story)
    teams.close_teams(story)
    website.add_pages(story)
    return story
