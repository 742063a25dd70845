"""Invite somebody to a team by mail; the link in it says yes or no, without an account."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log, ratelimit, tokens
from samenspel.ground.mail.services import post_message
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.teams import access
from samenspel.loop.teams.models import Team, TeamInvitation
from samenspel.loop.teams.services.coming_in import let_in
from samenspel.loop.teams.services.reaching import address_of_person, link_for

Status = TeamInvitation.Status
MAILS_A_DAY = 3
A_DAY = 24 * 60 * 60
A_MOMENT = timedelta(minutes=1)


@transaction.atomic
def invite_to_team(
    *, team: Team, by: Person, name: str, email: str, perspective: str, note: str = ""
) -> TeamInvitation:
    """Mail somebody an invitation; who has one gets it again, with what is said now.

    Says nothing about the address: not even whether it is known, or sits at the table already.
    """
    access.require(access.may_edit(by, team))
    if not team.is_current:
        raise ValidationError(_("This team is done. Nobody can join it any more."))
    Team.objects.select_for_update().get(pk=team.pk)  # the same form sent twice waits here
    email = email.strip().lower()
    earlier = team.invitations.not_answered().to_address(email).first()
    if earlier is not None and timezone.now() - earlier.sent_at < A_MOMENT:
        return earlier
    invitation = earlier or TeamInvitation(team=team, email=email)
    invitation.name, invitation.perspective = " ".join(name.split()), perspective
    invitation.note = note.strip()
    return _send(invitation, by, again=earlier is not None)


@transaction.atomic
def resend_invitation(*, invitation: TeamInvitation, by: Person) -> TeamInvitation:
    """Mail it once more, for another fourteen days; the earlier link stops working."""
    access.require(access.may_edit(by, invitation.team))
    current = _lock(invitation)
    if current.status != Status.OPEN:
        raise ValidationError(_("This invitation was answered or withdrawn. Send a new one."))
    return _send(current, by, again=True)


@transaction.atomic
def withdraw_invitation(*, invitation: TeamInvitation, by: Person) -> None:
    """Let the link stop working. Withdrawing twice changes nothing."""
    access.require(access.may_edit(by, invitation.team))
    current = _lock(invitation)
    if current.status == Status.OPEN:
        current.status, current.answered_at = Status.WITHDRAWN, timezone.now()
        current.end_link()
        current.save()
        log.record("teams.withdraw_invitation", current.team, by.user)


@transaction.atomic
def accept_team_invitation(
    *, invitation: TeamInvitation, shows_name: bool = False
) -> TeamInvitation:
    """Come to sit at the table; whoever calls this followed the link. Twice changes nothing."""
    current = _lock(invitation)
    if current.status == Status.ACCEPTED:
        return current
    _check_open(current)
    current.member = let_in(current, by=None, shows_name=shows_name)
    _answer(current, Status.ACCEPTED)
    post_message(
        to=current.email,
        template="teams/mail/welcome.txt",
        context={"team": current.team.name, "team_url": link_for(current.member)},
        sender=current.team.werkplaats.sender,
        key=f"teams.welcome.{current.pk}",
        secret=True,
    )
    return current


@transaction.atomic
def decline_team_invitation(*, invitation: TeamInvitation) -> TeamInvitation:
    """Say no; whoever calls this followed the link. Twice changes nothing."""
    current = _lock(invitation)
    if current.status == Status.DECLINED:
        return current
    _check_open(current)
    _answer(current, Status.DECLINED)
    return current


def _answer(invitation: TeamInvitation, status: TeamInvitation.Status) -> None:
    invitation.status, invitation.answered_at = status, timezone.now()
    invitation.keep_link(TeamInvitation.KEPT)
    invitation.save()
    log.record("teams.answer_invitation", invitation.team, None, answer=status)
    notify(
        topic="teams.invitation_answered",
        about_id=invitation.pk,
        to=[address_of_person(keeper) for keeper in access.keepers_of(invitation.team)],
        sender=invitation.team.werkplaats.sender,
        event=f"answered:{invitation.pk}",
    )


def _check_open(invitation: TeamInvitation) -> None:
    if not invitation.is_open or not invitation.team.is_current:
        raise ValidationError(_("This invitation is no longer valid. Ask for a new one."))


def _send(invitation: TeamInvitation, by: Person, *, again: bool) -> TeamInvitation:
    # Counted per address, not per team: nobody's mailbox is filled by several teams at once.
    key = f"teams.invite.{tokens.digest(invitation.email)}"
    if not ratelimit.allow(key, limit=MAILS_A_DAY, per_seconds=A_DAY):
        raise ValidationError(_("This address got several invitations today. Wait until tomorrow."))
    invitation.sent_at = timezone.now()
    invitation.times_sent += again
    invitation.new_link(TeamInvitation.VALID_FOR)
    invitation.save()
    team = invitation.team
    post_message(
        to=invitation.email,
        template="teams/mail/invitation.txt",
        context={
            "name": invitation.name,
            "team": team,
            "inviter": by.name,
            "note": invitation.note,
            "page_url": team.werkplaats.root_url + invitation.page,
            "days": TeamInvitation.VALID_FOR.days,
        },
        sender=team.werkplaats.sender,
        key=f"teams.invitation.{invitation.pk}.{invitation.times_sent}",
        secret=True,
    )
    log.record("teams.invite", team, by.user)
    return invitation


def _lock(invitation: TeamInvitation) -> TeamInvitation:
    rows = TeamInvitation.objects.select_for_update(of=("self",))
    return rows.select_related("team__werkplaats__site").get(pk=invitation.pk)
