"""Links to one's own data, requests with a due date, and what was erased when."""

from samenspel.reach.privacy.models.links import AccessLink
from samenspel.reach.privacy.models.logs import ErasureLog, RetentionRun, Way
from samenspel.reach.privacy.models.requests import CameIn, DataRequest, RequestKind, RequestState

__all__ = [
    "AccessLink",
    "CameIn",
    "DataRequest",
    "ErasureLog",
    "RequestKind",
    "RequestState",
    "RetentionRun",
    "Way",
]
