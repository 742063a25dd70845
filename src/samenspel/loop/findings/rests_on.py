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
from samenspel.loop.sources.copied import said_by

ABOUT_WORDS = {Purpose.TAKE_PART, Purpose.QUOTE}


def findings_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the findings that show (or rest on) words of this participant.

    Somebody must look at one that keeps no other words for it. A hunch is named by its team: who
    gets the list may not be a researcher.
    """
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    said = said_by(subject)
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
            label=_label(finding, tells_words=said.stands_in(finding.claim)),
            url=finding.get_absolute_url(),
            scope=finding.werkplaats_id,
            kind=AffectedKind.HIDDEN if kept.exists() else AffectedKind.LOOK,
        )


def copies_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the findings in which somebody wrote down words of this participant themselves."""
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    said = said_by(subject)
    written = ("evidence", "memos", "stances", "checks")
    for finding in Finding.objects.of_team(subject.team).prefetch_related(*written).order_by("pk"):
        if purpose == Purpose.QUOTE and not finding.is_shared:
            continue
        notes = [one.note for one in finding.evidence.all()]
        notes += [one.text for one in finding.memos.all()]
        notes += [one.why for one in finding.stances.all()]
        notes += [one.words for one in finding.checks.all()]
        if said.stands_in(finding.claim, finding.explanation, *notes):
            label = _("What is written with a finding of “%(team)s”: it may hold words of %(code)s")
            yield Rests(
                label=label % {"team": subject.team, "code": subject.code},
                url=finding.get_absolute_url(),
                scope=finding.werkplaats_id,
                kind=AffectedKind.LOOK,
            )


def _seen(finding: Finding) -> PassageQuerySet:
    passages = Passage.objects.filter(evidence__finding=finding)
    if finding.is_shared:
        return passages.quotable(Reach(finding.reach))
    return passages.readable()


def _label(finding: Finding, *, tells_words: bool) -> str:
    if finding.is_shared and not tells_words:
        return _("Finding: “%(claim)s”") % {"claim": finding.claim}
    if finding.is_shared:
        return _("A finding of the team “%(team)s”") % {"team": finding.team}
    return _("A hunch of the team “%(team)s”") % {"team": finding.team}


resting.register(findings_on)
resting.register(copies_on)
