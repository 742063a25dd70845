"""What can be found of reports, and by whom: who may see the activity too."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.reports.models import Report, Yield
from samenspel.loop.teams.search import audience_of


def describe(report: Report) -> Document | None:
    """Let a report be found by its words and its yields, from when it is published."""
    activity = report.activity
    audience = audience_of(report.widest, report.werkplaats_id, activity.team_id)
    if not report.is_published or activity.status == Status.DRAFT or audience is None:
        return None
    yields = report.yields.values_list("text", flat=True)
    return Document(
        title=report.title,
        body="\n\n".join(text for text in [report.text, *yields] if text),
        url=report.get_absolute_url(),
        kind="report",
        scope=report.werkplaats_id,
        audience=audience,
        date=timezone.localdate(activity.starts),
    )


registry.register(Report, describe, queryset=Report.objects.select_related("activity"))
registry.register_kind("report", _("Reports"))
registry.register_dependent(Activity, lambda activity: Report.objects.filter(activity=activity))
registry.register_dependent(Yield, lambda item: [item.report])
