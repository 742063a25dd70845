"""The four parts of closing, in order: what each asks, and whether it was done."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.services import Attendance, turnout_of
from samenspel.loop.reports.models import Faces, Report

STEPS = (
    ("attendance", _("Who was there")),
    ("report", _("Report")),
    ("photos", _("Photos")),
    ("yields", _("Yields")),
)
LABELS = [label for _name, label in STEPS]


@dataclass(frozen=True)
class Part:
    """One part of closing: done or not, and how it stands in a few words."""

    label: Any
    url: str
    is_done: bool
    count: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class Closing:
    """How far the closing of an activity is."""

    activity: Activity
    report: Report | None
    attendance: Attendance | None

    @property
    def parts(self) -> dict[str, Part]:
        """Return the four parts by name, in order."""
        photos = list(self.report.photos.all()) if self.report else []
        shown = self.report.photos.showable().count() if self.report else 0
        number = self.attendance.number if self.attendance else 0
        yields = self.report.yields.count() if self.report else 0
        certain = self.attendance is not None and self.attendance.is_certain
        written = bool(self.report and self.report.text)
        return {
            "attendance": self._part(0, certain, number),
            "report": self._part(1, written, 0),
            "photos": self._part(2, bool(photos), len(photos), len(photos) - shown),
            "yields": self._part(3, yields > 0, yields),
        }

    def _part(self, at: int, is_done: bool, count: int, waiting: int = 0) -> Part:
        name, label = STEPS[at]
        return Part(label, url_of(name, self.activity), is_done, count, waiting)

    @property
    def undescribed(self) -> int:
        """Return of how many photos nobody said yet who is on them."""
        return self.report.photos.filter(faces=Faces.UNKNOWN).count() if self.report else 0


def closing_of(activity: Activity) -> Closing:
    """Return how far the closing of `activity` is."""
    report = Report.objects.filter(activity=activity).first()
    if report is not None:
        report.activity = activity
    return Closing(activity, report, turnout_of(activity))


def url_of(name: str, activity: Activity) -> str:
    """Return the page of one step."""
    return reverse(f"reports:{name}", kwargs={"pk": activity.pk})


def around(name: str, activity: Activity) -> dict[str, Any]:
    """Return what every step's page shows: how far one is, and where to go on."""
    names = [step for step, _label in STEPS]
    at = names.index(name)
    after = names[at + 1] if at + 1 < len(names) else "closing"
    return {
        "activity": activity,
        "labels": LABELS,
        "current": at + 1,
        "next_url": url_of(after, activity),
        "closing_url": url_of("closing", activity),
    }
