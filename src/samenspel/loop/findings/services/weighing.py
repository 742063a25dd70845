"""Choose which words support a finding, and which speak against it."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max

from samenspel.ground.common import log
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Evidence, Finding, Side
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.findings.services.looking import look_again
from samenspel.loop.network.models import Person


@transaction.atomic
def add_evidence(
    *, finding: Finding, passages: Iterable[Passage], by: Person, side: str, note: str = ""
) -> list[Evidence]:
    """Put passages of the team below a finding, as `side`; what stands there already stays.

    Only what `by` may read. A finding that needed a look because its words fell away is fine
    again as soon as it rests on words.
    """
    current = hold(finding, by=by)
    wanted = {passage.pk for passage in passages}
    readable = passages_for(by, current.team).filter(pk__in=wanted).values_list("pk", flat=True)
    if wanted - set(readable):
        raise PermissionDenied
    known = set(current.evidence.values_list("passage", flat=True))
    last = current.evidence.aggregate(last=Max("position"))["last"] or 0
    new = [
        Evidence(finding=current, passage_id=pk, side=side, note=note, position=last + place)
        for place, pk in enumerate(sorted(wanted - known), start=1)
    ]
    if new:
        Evidence.objects.bulk_create(new)
        log.record("findings.add_evidence", current, by.user, side=side, number=len(new))
        look_again([current.pk], by=by)
    return new


@transaction.atomic
def change_evidence(*, evidence: Evidence, by: Person, side: str, note: str) -> None:
    """Say that words speak for or against, and why."""
    current = hold(evidence.finding, by=by)
    if (evidence.side, evidence.note) == (side, note):
        return
    evidence.side, evidence.note = Side(side), note
    evidence.save(update_fields=["side", "note"])
    log.record("findings.change_evidence", current, by.user)
    look_again([current.pk], by=by)


@transaction.atomic
def move_evidence(*, evidence: Evidence, by: Person, up: bool) -> None:
    """Change places with the words before it (or after it) on the same side."""
    current = hold(evidence.finding, by=by)
    same_side = list(current.evidence.filter(side=evidence.side))
    at = next((i for i, one in enumerate(same_side) if one.pk == evidence.pk), None)
    to = None if at is None else at - 1 if up else at + 1
    if at is None or to is None or not 0 <= to < len(same_side):
        return
    same_side.insert(to, same_side.pop(at))
    for position, one in enumerate(same_side, start=1):
        one.position = position
    Evidence.objects.bulk_update(same_side, ["position"])
    current.save(update_fields=["version"])


@transaction.atomic
def remove_evidence(*, evidence: Evidence, by: Person) -> None:
    """Take words away from below a finding. The passage itself stays."""
    current = hold(evidence.finding, by=by)
    gone, _ = Evidence.objects.filter(pk=evidence.pk).delete()
    if gone:
        log.record("findings.remove_evidence", current, by.user)
        look_again([current.pk], by=by)
