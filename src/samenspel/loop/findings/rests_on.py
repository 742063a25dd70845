"""Which findings rest on what a participant agreed to: told before that ends."""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import AffectedKind, Purpose, Reach
from samenspel.ground.consent.resting import Rests
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.findings.models import Evidence, Finding, Side
from samenspel.loop.research.models import Participant

ABOUT_WORDS = {Purpose.TAKE_PART, Purpose.QUOTE}


def findings_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the findings that show (or rest on) words of this participant.

    Somebody must look at one that keeps no other words for it. A hunch is named by its team: who
    gets the list may not be a researcher.
    """
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    for finding in Finding.objects.resting_on(subject).select_related("team").order_by("pk"):
        if purpose == Purpose.QUOTE and not finding.is_shared:
            continue  # Nobody but the researchers reads it, and they don't need this consent.
        shown = _seen(finding)
        theirs = shown.filter(voices__participant=subject)
        if not theirs.exists():
            continue
        rest = shown.exclude(pk__in=theirs.order_by().values("pk"))
        kept = Evidence.objects.filter(finding=finding, side=Side.FOR, passage__in=rest.order_by())
        yield Rests(
            label=_label(finding),
            url=finding.get_absolute_url(),
            scope=finding.werkplaats_id,
            kind=AffectedKind.HIDDEN if kept.exists() else AffectedKind.LOOK,
        )


def _seen(finding: Finding) -> PassageQuerySet:
    passages = Passage.objects.filter(evidence__finding=finding)
    if finding.is_shared:
        return passages.quotable(Reach(finding.reach))
    return passages.readable()


def _label(finding: Finding) -> str:
    if finding.is_shared:
        return _("Finding: “%(claim)s”") % {"claim": finding.claim}
    return _("A hunch of the team “%(team)s”") % {"team": finding.team}


resting.register(findings_on)
