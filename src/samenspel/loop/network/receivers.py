"""What happens here because something happened elsewhere."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.signals import email_changed, email_confirmed, user_logged_in

from samenspel.ground.accounts.models import User
from samenspel.ground.mail.services import mail_arrives_at
from samenspel.loop.network.services import follow_new_address, meet_user


def _meet_at_login(user: User, **kwargs: Any) -> None:
    meet_user(user=user)
    mail_arrives_at(user.email)


def _meet_at_proof(email_address: EmailAddress, **kwargs: Any) -> None:
    meet_user(user=email_address.user)
    mail_arrives_at(email_address.email)


def _follow_the_owner(user: User, from_email_address: EmailAddress | None, **kwargs: Any) -> None:
    if from_email_address is not None:
        user.refresh_from_db(fields=["email"])
        follow_new_address(user=user, before=from_email_address.email)


def connect() -> None:
    """Listen; called once, when the apps are ready."""
    user_logged_in.connect(_meet_at_login, dispatch_uid="network.login")
    email_confirmed.connect(_meet_at_proof, dispatch_uid="network.proof")
    email_changed.connect(_follow_the_owner, dispatch_uid="network.new_address")
