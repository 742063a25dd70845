"""What happens with an activity, and what that means for its report."""

from collections.abc import Collection
from typing import Any

from django.dispatch import receiver

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.signals import activity_changed
from samenspel.loop.reports.models import Report
from samenspel.loop.reports.services.portrayed import ask_again


@receiver(activity_changed)
def ask_for_more_people(activity: Activity, changed: Collection[str], **kwargs: Any) -> None:
    """When more people can see an activity, its photos must be asked about again."""
    if "reach" in changed:
        for report in Report.objects.filter(activity=activity):
            report.activity = activity
            ask_again(report)
