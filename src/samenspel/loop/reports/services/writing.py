"""Write the report. Two may write at once: the second sees what the first wrote."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.reports import access
from samenspel.loop.reports.models import Report
from samenspel.loop.reports.services.portrayed import ask_again


@transaction.atomic
def report_of(*, activity: Activity, by: Person) -> Report:
    """Return the report of `activity`; the first who writes anything down begins it."""
    access.require_organiser(by, activity)
    Activity.objects.select_for_update().get(pk=activity.pk)
    report, is_new = Report.objects.get_or_create(
        activity=activity,
        defaults={
            "werkplaats_id": activity.werkplaats_id,
            "title": activity.title,
            "reach": activity.reach,
            "version": 0,
        },
    )
    if is_new:
        log.record("reports.begin", report, by.user)
    report.activity = activity
    return report


@transaction.atomic
def write_report(
    *, activity: Activity, by: Person, title: str, text: str, reach: str, seen_version: int
) -> Report:
    """Keep what was written; the same again changes nothing.

    A wider circle than before is a new question to whoever can be recognised on its photos.
    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`: 0 is unwritten.
    """
    begun = report_of(activity=activity, by=by)
    report = Report.objects.select_for_update().get(pk=begun.pk)
    report.activity = activity
    new = {"title": title, "text": text, "reach": _within(activity, reach)}
    if report.version and all(getattr(report, field) == value for field, value in new.items()):
        return report
    require_version(report, seen_version)
    for field, value in new.items():
        setattr(report, field, value)
    report.version += 1
    report.save()
    log.record("reports.write", report, by.user)
    ask_again(report)
    return report


def _within(activity: Activity, reach: str) -> str:
    """Return `reach`, or that of the activity when it is narrower."""
    return min(Reach(reach), Reach(activity.reach), key=lambda one: one.width).value
