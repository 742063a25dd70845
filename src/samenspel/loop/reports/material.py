"""What research works on: the report and the yields of a gathering, each with its perspective."""

from dataclasses import dataclass

from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import Report, Yield


@dataclass(frozen=True)
class Material:
    """A piece of text. `perspective` is empty for the report: it tells of all of them.

    `kind` is "report", or the `YieldKind` of a yield; `source` is what it was read from.
    """

    kind: str
    text: str
    perspective: str
    source: Report | Yield


def material_of(activity: Activity) -> list[Material]:
    """Return all that was written of `activity`, the report first; published or not.

    For who may work on it: the caller asks whether that is so. It holds no names, unless somebody
    wrote them in the text. Two queries.
    """
    report = Report.objects.filter(activity=activity).prefetch_related("yields").first()
    if report is None:
        return []
    yields = [
        Material(item.kind, item.text, item.perspective, item) for item in report.yields.all()
    ]
    return ([Material("report", report.text, "", report)] if report.text else []) + yields
