"""How many places there are left, and how we say so."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

FEW = 10
"""From here we count down; above it "there is room" says enough, and stays true for longer."""


@dataclass(frozen=True)
class Places:
    """The places of one activity, in people; without `capacity` there is no limit.

    As long as somebody is in `line`, a free place is for them and for nobody else.
    """

    capacity: int | None
    taken: int
    line: int = 0

    @property
    def left(self) -> int | None:
        """Return how many are free; None when there is no limit."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def is_full(self) -> bool:
        """Return whether nobody can be added."""
        return not self.has_room_for(1)

    @property
    def countdown(self) -> int | None:
        """Return the number that a page shows, or None where it shows no number."""
        if self.is_full:
            return 0
        return self.left if self.left is not None and self.left <= FEW else None

    def fits(self, people: int) -> bool:
        """Return whether there are places for so many."""
        return self.left is None or self.left >= people

    def has_room_for(self, people: int) -> bool:
        """Return whether so many who come now can be added: there are places, and no line."""
        return self.line == 0 and self.fits(people)

    def and_more(self, number: int) -> "Places":
        """Return the places when `number` more are taken."""
        return Places(self.capacity, self.taken + number, self.line)

    @property
    def in_words(self) -> str:
        """Return what a page says about it."""
        if self.countdown is None:
            return _("There is room.")
        if self.is_full:
            return _("All places are taken.")
        text = ngettext("%(left)s place left.", "%(left)s places left.", self.countdown)
        return text % {"left": self.countdown}
