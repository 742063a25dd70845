"""Reckon anew what a finding rests on, and flag it when that fell away: never silently kept."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.services import notify
from samenspel.ground.search import services as search
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Evidence, Finding, Side
from samenspel.loop.findings.reaching import researchers_to_tell
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.network.models import Person


@transaction.atomic
def look_again(pks: Collection[int], *, by: Person | None = None) -> list[Finding]:
    """Reckon anew whether these findings rest on words; return those that no longer do.

    A finding that did, and no longer does, is flagged, and its researchers are told (except `by`,
    who saw it happen). One that does again needs no look any more. A few queries, to however many.
    """
    if not pks:
        return []
    held = Finding.objects.filter(pk__in=pks).select_for_update().order_by("pk")
    findings = list(held)
    standing = _resting_on_words(findings)
    fallen = [one for one in findings if one.rests_on_words and one.pk not in standing]
    for finding in findings:
        rests = finding.pk in standing
        if rests == finding.rests_on_words and not (rests and finding.needs_look_since):
            continue
        finding.rests_on_words = rests
        finding.needs_look_since = None if rests else timezone.now()
        finding.save(update_fields=["rests_on_words", "needs_look_since"])
    for finding in fallen:
        log.record("findings.flag", finding, None)
        _tell(finding, by)
    search.refresh(findings)
    return fallen


@transaction.atomic
def looked_at(*, finding: Finding, by: Person) -> Finding:
    """Keep that somebody looked at a hunch without words, and keeps it as a hunch."""
    current = hold(finding, by=by)
    if current.needs_look_since is not None and not current.is_shared:
        current.needs_look_since = None
        current.version += 1
        current.save(update_fields=["needs_look_since", "version"])
        log.record("findings.looked_at", current, by.user)
    return current


def keep_looking(now: datetime) -> int:
    """Reckon all findings anew; return of how many that changed. The safety net of the signals."""
    findings = list(Finding.objects.filter(Q(rests_on_words=True) | Q(evidence__isnull=False)))
    standing = _resting_on_words(findings)
    changed = {one.pk for one in findings if one.rests_on_words != (one.pk in standing)}
    look_again(changed)
    return len(changed)


def _resting_on_words(findings: Collection[Finding]) -> set[int]:
    """Return the keys of those with a passage for it that their readers may see, now."""
    circles: dict[Reach | None, list[int]] = defaultdict(list)
    for finding in findings:
        circles[Reach(finding.reach) if finding.is_shared else None].append(finding.pk)
    standing: set[int] = set()
    for circle, pks in circles.items():
        passages = Passage.objects.filter(evidence__finding__in=pks)
        seen = passages.readable() if circle is None else passages.quotable(circle)
        supports = Evidence.objects.filter(
            finding__in=pks, side=Side.FOR, passage__in=seen.order_by().values("pk")
        )
        standing |= set(supports.order_by().values_list("finding", flat=True))
    return standing


def _tell(finding: Finding, by: Person | None) -> None:
    notify(
        topic="findings.needs_look",
        about_id=finding.pk,
        to=researchers_to_tell(finding, but=by),
        sender=finding.team.werkplaats.sender,
        event=f"look:{finding.pk}:{finding.needs_look_since:%Y%m%d%H%M%S%f}",
    )
