"""Short ways to make things about findings, for tests."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding, MemberCheck
from samenspel.loop.research.models import Participant
from tests.focus_group import FocusGroup, agree

NEIGHBOURS = "Ik bel nooit meteen"
TOO_LATE = "horen we dat vaak te laat"


def rest(finding: Finding, group: FocusGroup, words: str = NEIGHBOURS, side: str = "for") -> Any:
    """Put these words below the finding; return the passage."""
    passage = group.passage(words)
    services.add_evidence(finding=finding, passages=[passage], by=group.keeper, side=side)
    return passage


def shared(finding: Finding, group: FocusGroup, reach: Reach = Reach.PUBLIC) -> Finding:
    """Let D1 agree, rest the finding on D1's words, and share it."""
    agree(group.d1, reach)
    rest(finding, group)
    return services.share_finding(finding=finding, by=group.keeper, reach=reach)


def fresh(finding: Finding) -> Finding:
    """Return it as it is in the database now."""
    return Finding.objects.select_related("team__werkplaats").get(pk=finding.pk)


def may_contact(*participants: Participant) -> None:
    """Let them agree that we get in touch."""
    for participant in participants:
        give_consent(subject=participant, purpose=Purpose.CONTACT, reach=Reach.TEAM)


def ask(finding: Finding, group: FocusGroup, *participants: Participant) -> MemberCheck:
    """Start a round of two weeks."""
    return services.start_member_check(
        finding=finding,
        by=group.keeper,
        words="Je vraagt eerst hulp aan een buur.",
        until=timezone.localdate() + timedelta(days=14),
        participants=participants,
    )
