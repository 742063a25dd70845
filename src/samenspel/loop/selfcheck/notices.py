"""Everyone at the table hears that a round opened, with a link of their own, and that it closed."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.selfcheck.models import Round, Turn
from samenspel.loop.teams.services import link_for, seat_at


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


def tell_of_results(round_id: int, address: str) -> Line | None:
    """Lead who (still) sits at the table to the results; who has no account asks the lead."""
    rounds = Round.objects.with_results().select_related("team__werkplaats__site")
    closed = rounds.filter(pk=round_id).first()
    if closed is None:
        return None
    team = closed.team
    member = seat_at(team, address)
    if member is None:
        return None
    title = _("This is how you work together in “%(team)s”") % {"team": team}
    told = _("%(number)s people answered. Nobody can see who said what.")
    text = told % {"number": closed.answered}
    if member.person.user_id is None:
        asks = _("Ask who leads the team to go through the results together.")
        return Line(title=title, text=f"{text} {asks}", url=link_for(member))
    path = reverse("selfcheck:overview", kwargs={"slug": team.slug})
    return Line(title=title, text=text, url=team.werkplaats.root_url + path)


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
register(
    Topic(
        name="selfcheck.results",
        label=gettext_lazy("What came out when my team looked at itself"),
        explanation=gettext_lazy("When the list is closed and enough people answered."),
        line=tell_of_results,
        default=Pace.DAILY,
        offered=_sits_somewhere,
    )
)
