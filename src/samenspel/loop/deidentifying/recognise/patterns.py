"""All our own patterns together."""

from collections.abc import Iterable

from samenspel.loop.deidentifying.recognise.ages import find_ages
from samenspel.loop.deidentifying.recognise.bodies import find_bodies
from samenspel.loop.deidentifying.recognise.numbers import find_numbers
from samenspel.loop.deidentifying.recognise.people import find_people
from samenspel.loop.deidentifying.recognise.places import find_addresses
from samenspel.loop.deidentifying.recognise.traces import Trace


def find(
    text: str, *, people: Iterable[str] = (), organisations: Iterable[str] = ()
) -> list[Trace]:
    """Return what our patterns find in `text`; they may overlap: see `apart`.

    `people` and `organisations` are names that are known, such as those of who took part.
    """
    return [
        *find_numbers(text),
        *find_addresses(text),
        *find_ages(text),
        *find_bodies(text, organisations),
        *find_people(text, people),
    ]
