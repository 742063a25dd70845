"""Who is at the table, ready to show: names of who agreed to that, and only numbers of the rest."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import ngettext

from samenspel.ground.common.words import joined
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models import TeamMember


@dataclass
class Table:
    """The people at one table, of whom `named` may be named to who looks."""

    named: list[TeamMember] = field(default_factory=list)
    nameless: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, members: Iterable[TeamMember]) -> "Table":
        """Divide members, read `with_consent`, over those with and without a name."""
        table = cls()
        for member in members:
            if member.show and member.may_be_named:
                table.named.append(member)
            else:
                table.nameless[member.perspective] += 1
        return table

    @property
    def counts(self) -> dict[str, int]:
        """Return how many there are from each perspective."""
        named = Counter(member.perspective for member in self.named)
        return {key: named[key] + self.nameless[key] for key in Perspective.values}

    @property
    def others(self) -> list[str]:
        """Return who else is there, without names: "2 residents"."""
        return [
            _in_words(Perspective(key), self.nameless[key])
            for key in Perspective.values
            if self.nameless[key]
        ]

    @property
    def others_in_words(self) -> str:
        """Return them in one phrase."""
        return joined(self.others)


def _in_words(perspective: Perspective, number: int) -> str:
    match perspective:
        case Perspective.CITIZEN:
            text = ngettext("a resident", "%(number)s residents", number)
        case Perspective.PROFESSIONAL:
            text = ngettext("a professional", "%(number)s professionals", number)
        case Perspective.MUNICIPALITY:
            text = ngettext(
                "somebody of a municipality", "%(number)s people of a municipality", number
            )
        case Perspective.EDUCATION:
            text = ngettext(
                "somebody of education and research",
                "%(number)s people of education and research",
                number,
            )
    return text % {"number": number}
