"""What keepers of the key hear: a code answered, a code stopped. Never a name, never a word."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.network.access import is_member
from samenspel.loop.research.answers import standing_of
from samenspel.loop.research.models import Participant, Researcher, ResearchRole
from samenspel.loop.research.services.letters import keepers_of_words


def _shown_to(pk: int, address: str) -> Participant | None:
    """Return the participant, if who reads mail at `address` is (still) a keeper."""
    found = Participant.objects.select_related("team__werkplaats__site").filter(pk=pk).first()
    if found is None:
        return None
    keepers = [one for one in keepers_of_words(found) if is_member(one, found.team.werkplaats)]
    known = {a.lower() for one in keepers for a in (one.email, one.user.email if one.user else "")}
    return found if address in known else None


def _line(participant: Participant, title: str) -> Line:
    kwargs = {"slug": participant.team.slug, "pk": participant.pk}
    url = participant.team.werkplaats.root_url + reverse("research:participant", kwargs=kwargs)
    return Line(title % {"code": participant.code, "team": participant.team}, "", url)


def _answered(pk: int, address: str) -> Line | None:
    found = _shown_to(pk, address)
    if found is None or not standing_of(found).takes_part:
        return None
    return _line(found, _("%(code)s answered about the own words, in “%(team)s”"))


def _stopped(pk: int, address: str) -> Line | None:
    found = _shown_to(pk, address)
    if found is None or not standing_of(found).has_stopped:
        return None
    return _line(found, _("%(code)s doesn't take part any more in the research of “%(team)s”"))


def _keeps_a_key(request: Any) -> bool:
    mine = Researcher.objects.for_werkplaats(request.werkplaats).filter(person=request.person)
    return mine.filter(role=ResearchRole.KEEPER).exists()


register(
    Topic(
        name="research.answered",
        label=gettext_lazy("A participant agreed, or changed an answer"),
        explanation=gettext_lazy("About research of which you keep the key."),
        line=_answered,
        default=Pace.DAILY,
        offered=_keeps_a_key,
    )
)
register(
    Topic(
        name="research.stopped",
        label=gettext_lazy("A participant stops"),
        explanation=gettext_lazy("About research of which you keep the key."),
        line=_stopped,
        default=Pace.AT_ONCE,
        offered=_keeps_a_key,
    )
)
