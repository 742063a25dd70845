"""Invitations by mail: they give somebody who is in the books an account of their own."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log, ratelimit, tokens
from samenspel.ground.common.addresses import same_address
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Invitation, Membership, Person
from samenspel.loop.network.services.accounts import meet_user
from samenspel.loop.network.services.checks import must_run
from samenspel.loop.network.services.joining import join_people
from samenspel.loop.network.signals import invitation_accepted

MAILS_A_DAY = 3


@transaction.atomic
def invite_person(*, membership: Membership, by: Person) -> Invitation:
    """Mail somebody a link that opens an account; an earlier link stops working."""
    must_run(by, membership.werkplaats)
    _check_can_be_invited(membership)
    person, werkplaats = membership.person, membership.werkplaats
    now = timezone.now()
    person.invitations.filter(werkplaats=werkplaats).open().update(expires_at=now)
    token = tokens.new_token()
    invitation = Invitation.objects.create(
        werkplaats=werkplaats,
        person=person,
        token_digest=tokens.digest(token),
        expires_at=now + Invitation.VALID_FOR,
    )
    post_message(
        to=person.email,
        template="network/mail/invitation.txt",
        context={
            "name": person.name,
            "werkplaats": werkplaats.name,
            "inviter": by.name,
            "role": membership.get_role_display(),
            "url": werkplaats.root_url + reverse("network:accept_invitation", args=[token]),
            "days": Invitation.VALID_FOR.days,
        },
        sender=werkplaats.sender,
        key=f"network-invitation-{invitation.pk}",
        secret=True,
    )
    log.record("network.invite", person, by.user, werkplaats=werkplaats.pk)
    return invitation


@transaction.atomic
def accept_invitation(*, invitation: Invitation, user: User | None) -> Person:
    """Join with the account of `user`, or with a new one for the address the link was mailed to.

    A new account is only made where there is none yet: whoever has one logs in first.
    """
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not invitation.is_open:
        raise ValidationError(_("This invitation is no longer valid. Ask for a new one."))
    person = _link(invitation.person, user or _new_account(invitation.person))
    invitation.person = person
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["person", "accepted_at"])
    log.record(
        "network.accept_invitation", person, person.user, werkplaats=invitation.werkplaats_id
    )
    invitation_accepted.send(sender=Invitation, invitation=invitation, person=person)
    return person


def _check_can_be_invited(membership: Membership) -> None:
    if membership.person.user_id is not None:
        raise ValidationError(_("This person has an account already."))
    if not membership.person.email:
        raise ValidationError(_("We have no mail address of this person. Fill it in first."))
    if not membership.in_force:
        raise ValidationError(_("This membership is over. Change the last day first."))
    key = f"network-invitation:{membership.pk}"
    if not ratelimit.allow(key, limit=MAILS_A_DAY, per_seconds=24 * 60 * 60):
        raise ValidationError(_("This person got several invitations today. Wait until tomorrow."))


def _new_account(person: Person) -> User:
    """Make an account for the address of `person`, which the mailed link proves."""
    if (
        person.user_id is not None
        or User.objects.filter(same_address("email", person.email)).exists()
    ):
        raise ValidationError(_("You have an account already. Log in first."), code="log_in_first")
    user = User.objects.create_user(email=person.email)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _link(person: Person, user: User) -> Person:
    """Return who `user` is from now on: `person`, or the one that `user` was already."""
    own = meet_user(user=user)
    person.refresh_from_db()
    if own == person:
        return person
    if person.user_id is not None:
        raise ValidationError(
            _("This invitation is for somebody else, who has an account already.")
        )
    if own is not None:
        join_people(kept=own, gone=person)
        return own
    person.user = user
    person.save(update_fields=["user"])
    return person
