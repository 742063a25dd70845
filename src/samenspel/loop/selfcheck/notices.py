"""Everyone at the table hears that a round opened, with a link of their own."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.selfcheck.models import Turn


def tell_of_round(round_id: int, address: str) -> Line | None:
    """Invite who has not answered yet, as long as the round is open."""
    turns = Turn.objects.filter(round=round_id, has_answered=False).of_who_sits()
    turn = turns.of_address(address).select_related("round__team__werkplaats__site").first()
    if turn is None or not turn.round.is_open:
        return None
    team = turn.round.team
    until = date_in_words(turn.round.last_day, get_language() or "nl")
    return Line(
        title=_("How do we work together in “%(team)s”?") % {"team": team},
        text=_(
            "Your team looks at itself. It takes five minutes and is anonymous: nobody can see "
            "what you answered. You can answer until %(until)s. This link is for you only."
        )
        % {"until": until},
        url=team.werkplaats.root_url + turn.get_absolute_url(),
    )


def _sits_somewhere(request: HttpRequest) -> bool:
    person: Any = getattr(request, "person", None)
    return person is not None and person.team_memberships.in_force().exists()


register(
    Topic(
        name="selfcheck.round",
        label=gettext_lazy("My team looks at itself"),
        explanation=gettext_lazy("A few times a year: a short, anonymous list of statements."),
        line=tell_of_round,
        default=Pace.AT_ONCE,
        offered=_sits_somewhere,
    )
)
