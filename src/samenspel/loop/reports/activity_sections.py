"""What the page of an activity shows of how it ended."""

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.network.models import Person
from samenspel.loop.reports.models import Photo, Report


def report_of_activity(activity: Activity, person: Person | None) -> Section | None:
    """Show the report, as far as `person` may see it."""
    report = Report.objects.visible_to(person).filter(activity=activity).first()
    if report is None:
        return None
    photos = Photo.objects.showable().filter(report=report)
    yields = report.yields.all()
    context = {"report": report, "photos": photos, "yields": yields}
    return Section("reports/parts/section.html", context)


SECTIONS.register(report_of_activity, order=5)
