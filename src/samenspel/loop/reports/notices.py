"""News about how gatherings ended."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.notices import topics
from samenspel.ground.notices.topics import Line, Topic
from samenspel.loop.network.access import is_member
from samenspel.loop.network.models import Person
from samenspel.loop.reports.models import Report


def _line(report_pk: int, address: str) -> Line | None:
    """Tell of a report to who may see it at this moment."""
    person = Person.objects.with_address(address).first()
    reports = Report.objects.visible_to(person).select_related("activity__werkplaats__site")
    report = reports.filter(pk=report_pk).first()
    if report is None:
        return None
    home = report.activity.werkplaats.root_url
    return Line(report.title, report.activity.summary, home + report.get_absolute_url())


def _offered(request: HttpRequest) -> bool:
    return is_member(request.person, request.werkplaats)  # type: ignore[attr-defined]


topics.register(
    Topic(
        name="reports.published",
        label=_("Reports of gatherings"),
        explanation=_("When a report is ready of a gathering of your team."),
        line=_line,
        offered=_offered,
    )
)
