"""The whole example, from an empty place to a lived-in one."""

from collections.abc import Callable

from django.db import transaction

from samenspel.demo.example import ground, network, programme
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows


def make_example(*, port: int, tell: Callable[[str], None]) -> None:
    """Make everything anew; `tell` hears what is being made."""
    ground.clear_ground()
    with transaction.atomic():
        _zuid_holland_zuid(port, tell)


def _zuid_holland_zuid(port: int, tell: Callable[[str], None]) -> Story:
    tell("Zuid-Holland Zuid")
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
    return story
