"""What the page of an activity shows of how it ended."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.sections import Section
from samenspel.loop.activities import remarks
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.network.models import Person
from samenspel.loop.reports.access import has_begun
from samenspel.loop.reports.models import Photo, Report


def report_of_activity(activity: Activity, person: Person | None) -> Section | None:
    """Show the report, as far as `person` may see it."""
    if not has_begun(activity):
        return None
    report = Report.objects.visible_to(person).filter(activity=activity).first()
    if report is None:
        return None
    photos = Photo.objects.showable().filter(report=report)
    yields = report.yields.all()
    context = {"report": report, "photos": photos, "yields": yields}
    return Section("reports/parts/section.html", context)


def there_is_a_report(activities: Sequence[Activity], person: Person | None) -> dict[int, Any]:
    """Say of which activities `person` can read a report."""
    reports = Report.objects.visible_to(person).filter(activity__in=activities)
    return dict.fromkeys(reports.values_list("activity", flat=True), _("With report"))


remarks.register(there_is_a_report)
SECTIONS.register(report_of_activity, order=5)
