"""The nouns of `reports`."""

from samenspel.loop.reports.models.feedback import FeedbackAnswer, FeedbackInvitation, Feeling
from samenspel.loop.reports.models.photos import Faces, Photo, Portrayed
from samenspel.loop.reports.models.reports import Report
from samenspel.loop.reports.models.yields import Yield, YieldKind

__all__ = [
    "Faces",
    "FeedbackAnswer",
    "FeedbackInvitation",
    "Feeling",
    "Photo",
    "Portrayed",
    "Report",
    "Yield",
    "YieldKind",
]
