"""News about findings: one lost its words, and one was shared with the team."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.reaching import writes
from samenspel.loop.teams.services import link_for, seat_at


def needs_look_line(about_id: int, address: str) -> Line | None:
    """Tell who writes the team's findings that one rests on nothing, while that is so."""
    flagged = Finding.objects.exclude(needs_look_since=None).filter(pk=about_id)
    finding = flagged.select_related("team__werkplaats__site").first()
    if finding is None or not writes(finding, address):
        return None
    kwargs = {"slug": finding.team.slug, "pk": finding.pk}
    return Line(
        title=_("%(team)s: a finding has no words for it any more") % {"team": finding.team.name},
        text=finding.claim,
        url=finding.team.werkplaats.root_url + reverse("findings:work", kwargs=kwargs),
    )


def shared_line(about_id: int, address: str) -> Line | None:
    """Tell who (still) sits at the table what was found; who has no account gets the own link."""
    shared = Finding.objects.shared().select_related("team__werkplaats__site")
    finding = shared.filter(pk=about_id).first()
    member = seat_at(finding.team, address) if finding else None
    if finding is None or member is None:
        return None
    page = finding.team.werkplaats.root_url + finding.get_absolute_url()
    return Line(
        title=_("%(team)s: what we found") % {"team": finding.team.name},
        text=finding.claim,
        url=page if member.person.user_id else link_for(member),
    )


def _logged_in(request: HttpRequest) -> bool:
    return request.person is not None  # type: ignore[attr-defined]


register(
    Topic(
        name="findings.needs_look",
        label=gettext_lazy("A finding has no words for it any more"),
        explanation=gettext_lazy("About findings of a team whose material you code."),
        line=needs_look_line,
        default=Pace.DAILY,
        offered=_logged_in,
    )
)
register(
    Topic(
        name="findings.shared",
        label=gettext_lazy("New findings of your team"),
        explanation=gettext_lazy("Say whether you agree, or doubt."),
        line=shared_line,
        default=Pace.DAILY,
        offered=_logged_in,
    )
)
