"""What people at the table think of a finding, and what researchers note with it."""

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.findings.access import may_say, may_write, require
from samenspel.loop.findings.models import Finding, Memo, Stance
from samenspel.loop.network.models import Person


@transaction.atomic
def take_stance(*, finding: Finding, by: Person, opinion: str, why: str = "") -> Stance:
    """Keep whether `by` agrees or doubts, and why; again replaces what one said before."""
    require(may_say(by, finding))
    stance, _new = Stance.objects.update_or_create(
        finding=finding,
        person=by,
        defaults={"opinion": opinion, "why": why, "at": timezone.now()},
    )
    log.record("findings.take_stance", finding, by.user)
    return stance


@transaction.atomic
def withdraw_stance(*, finding: Finding, by: Person) -> None:
    """Take back what one said."""
    Stance.objects.filter(finding=finding, person=by).delete()


@transaction.atomic
def add_memo(*, finding: Finding, by: Person, text: str) -> Memo:
    """Note a thought; the same again by the same person is the same note."""
    require(may_write(by, finding))
    Finding.objects.select_for_update().get(pk=finding.pk)
    earlier = finding.memos.filter(by=by, text=text).first()
    if earlier is not None:
        return earlier
    log.record("findings.add_memo", finding, by.user)
    return Memo.objects.create(finding=finding, by=by, text=text)
