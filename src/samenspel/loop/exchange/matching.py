"""Which offers may fit a need, and the other way around: only as a suggestion to a person."""

from dataclasses import dataclass

from samenspel.ground.text.similar import most_similar
from samenspel.loop.exchange.models import Introduction, IntroductionStatus, Line, Need, Offer

COMPARED = 400
SUGGESTED = 4
ALIKE = 0.15
"""Lower than for questions: lines are short, and somebody looks at them before anything happens."""


@dataclass(frozen=True)
class Suggestion:
    """A line that may fit, and how far one is with its writer."""

    line: Line
    introduction: Introduction | None
    mine: Line

    @property
    def state(self) -> str:
        """Return "new", "asked" (by me), "wanted" (by them), "agreed" or "ended".

        A no of the other looks like no answer yet; a no of one's own can become a yes.
        """
        if self.introduction is None:
            return "new"
        if self.introduction.is_agreed:
            return "agreed"
        if self.introduction.status == IntroductionStatus.ENDED:
            return "ended"
        return "asked" if self.introduction.asked_by == self.mine.side else "wanted"


def other_side(line: Line) -> type[Line]:
    """Return what a line may fit: an offer for a need, a need for an offer."""
    return Offer if line.side == Need.side else Need


def suggestions_for(line: Line) -> list[Suggestion]:
    """Return what may fit `line`, which has a registration: the most alike first."""
    if line.registration is None:
        return []
    around = other_side(line).objects.of_people_to_meet().around(line.activity)
    others = list(
        around.not_of(line.registration)
        .select_related("registration", "activity", "theme")
        .order_by("-created", "-pk")[:COMPARED]
    )
    alike = most_similar(
        line.text, others, text_of=lambda other: other.text, at_least=ALIKE, limit=SUGGESTED
    )
    found = [other for other, _likeness in alike]
    on_theme = [one for one in others if line.theme_id and one.theme_id == line.theme_id]
    found += [one for one in on_theme if one not in found]
    known = {_other_id(one, line): one for one in Introduction.objects.of_line(line)}
    begun = [one for one in others if one.pk in known and one not in found[:SUGGESTED]]
    shown = [*begun, *found[:SUGGESTED]]
    return [Suggestion(one, known.get(one.pk), line) for one in shown]


def _other_id(introduction: Introduction, line: Line) -> int:
    return introduction.offer_id if line.side == Need.side else introduction.need_id
