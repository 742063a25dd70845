"""The member check: ask participants whether they recognise a finding, and keep what they say."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.mail.services import post_message
from samenspel.loop.findings.access import may_write, require
from samenspel.loop.findings.asking import addresses_of_askable
from samenspel.loop.findings.models import (
    Finding,
    FindingState,
    MemberCheck,
    MemberCheckInvitation,
)
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant

READ_AFTERWARDS = timedelta(days=60)
"""After the last day the link still shows what one answered."""


@transaction.atomic
def start_member_check(
    *, finding: Finding, by: Person, words: str, until: date, participants: Iterable[Participant]
) -> MemberCheck:
    """Mail the words to `participants`, once each; while a round is open, that one is returned.

    Raises `ValidationError` when one of them can't be asked by mail (any more).
    """
    current = hold(finding, by=by)
    earlier = current.checks.open().first()
    if earlier is not None:
        return earlier
    addresses = addresses_of_askable(current.team)
    chosen = sorted({participant.pk for participant in participants})
    if set(chosen) - set(addresses):
        raise ValidationError(_("Somebody in this list can no longer be asked. Choose again."))
    check = MemberCheck.objects.create(
        finding=current, claim=current.claim, words=words, until=until, by=by
    )
    for pk in chosen:
        invitation = _invite(check, pk)
        _post(current, invitation, addresses[pk])
    log.record("findings.start_check", current, by.user, asked=len(chosen))
    return check


@transaction.atomic
def answer_check(*, invitation: MemberCheckInvitation, answer: str, words: str = "") -> None:
    """Keep what a participant says by the private link; until the day, it can be changed.

    Raises `PermissionDenied` when the round is over.
    """
    current = _hold_invitation(invitation)
    _keep(current, answer, words, noted_by=None)


@transaction.atomic
def note_answer(
    *, check: MemberCheck, participant: Participant, by: Person, answer: str, words: str = ""
) -> MemberCheckInvitation:
    """Write down what a participant said by phone or at the kitchen table, and who noted it."""
    require(may_write(by, check.finding))
    open_round = MemberCheck.objects.select_for_update().get(pk=check.pk)
    taking_part = Participant.objects.of_team(check.finding.team).taking_part()
    require(taking_part.filter(pk=participant.pk).exists())
    invitation = open_round.invitations.filter(participant=participant).first()
    if invitation is None:
        invitation = _invite(open_round, participant.pk, mailed=False)
    _keep(invitation, answer, words, noted_by=by)
    log.record("findings.note_answer", check.finding, by.user)
    return invitation


@transaction.atomic
def close_check(*, check: MemberCheck, by: Person) -> MemberCheck:
    """End the round; the finding is checked when somebody answered. Again changes nothing."""
    hold(check.finding, by=by)
    closed = _close(check)
    log.record("findings.close_check", check.finding, by.user)
    return closed


def close_checks_in_time(now: datetime) -> int:
    """Close the rounds whose last day is over; return how many."""
    over = MemberCheck.objects.open().filter(until__lt=timezone.localdate(now))
    rounds = list(over)
    for check in rounds:
        with transaction.atomic():
            Finding.objects.select_for_update().get(pk=check.finding_id)
            _close(check)
    return len(rounds)


def _close(check: MemberCheck) -> MemberCheck:
    current = MemberCheck.objects.select_for_update().get(pk=check.pk)
    if current.closed_at is not None:
        return current
    current.closed_at = timezone.now()
    current.save(update_fields=["closed_at"])
    finding = Finding.objects.get(pk=current.finding_id)
    if current.claim == finding.claim and current.invitations.answered().exists():
        finding.checked_at = current.closed_at
        if finding.is_shared:
            finding.state = FindingState.CHECKED
        finding.version += 1
        finding.save()
    return current


def _invite(check: MemberCheck, participant: int, *, mailed: bool = True) -> MemberCheckInvitation:
    invitation = MemberCheckInvitation(check_round=check, participant_id=participant, mailed=mailed)
    last_day = check.until - timezone.localdate()
    invitation.new_link(max(last_day, timedelta()) + READ_AFTERWARDS)
    invitation.save()
    return invitation


def forget_own_words(participant: Participant) -> None:
    """Erase what `participant` wrote with an answer: it goes when all other words go."""
    MemberCheckInvitation.objects.filter(participant=participant).exclude(words="").update(words="")


def _hold_invitation(invitation: MemberCheckInvitation) -> MemberCheckInvitation:
    MemberCheck.objects.select_for_update().get(pk=invitation.check_round_id)
    current = MemberCheckInvitation.objects.select_related("check_round").of_who_takes_part()
    found = current.filter(pk=invitation.pk).first()
    if found is None:
        raise PermissionDenied
    return found


def _keep(
    invitation: MemberCheckInvitation, answer: str, words: str, *, noted_by: Person | None
) -> None:
    require(invitation.check_round.is_open)
    invitation.answer, invitation.words = answer, words
    invitation.answered_at, invitation.noted_by = timezone.now(), noted_by
    invitation.save()


def _post(finding: Finding, invitation: MemberCheckInvitation, address: str) -> None:
    team = finding.team
    invitation.keep_link(invitation.link_until - timezone.now())
    invitation.save(update_fields=PrivateLink.LINK_FIELDS)
    post_message(
        to=address,
        template="findings/mail/check.txt",
        context={
            "team": team.name,
            "words": invitation.check_round.words,
            "until": invitation.check_round.until,
            "page_url": team.werkplaats.root_url + invitation.get_absolute_url(),
        },
        sender=team.werkplaats.sender,
        key=f"findings.check.{invitation.pk}",
        secret=True,
    )
