"""Open an account, end its sessions, close it, erase it."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction

from samenspel.ground.accounts.models import User
from samenspel.ground.common.addresses import same_address

UNPROVEN_KEPT = timedelta(days=7)


@transaction.atomic
def account_for(*, email: str) -> User | None:
    """Return the account of `email`, new if need be; None when it was closed.

    Nobody has proven the address yet: a new account can't be entered without the mailed code, and
    is removed after a week if that never came.
    """
    email = email.strip().lower()
    user = User.objects.filter(same_address("email", email)).first() or _open_account(email)
    if not user.is_active:
        return None
    EmailAddress.objects.get_or_create(user=user, email=email, defaults={"primary": True})
    return user


def _open_account(email: str) -> User:
    try:
        with transaction.atomic():
            return User.objects.create_user(email=email)
    except IntegrityError:  # The same person pressed the button twice.
        return User.objects.get(same_address("email", email))


@transaction.atomic
def end_sessions(*, user: User) -> int:
    """Log `user` out everywhere; return from how many browsers."""
    sessions = list(UserSession.objects.filter(user=user))
    for session in sessions:
        session.end()
    return len(sessions)


@transaction.atomic
def close_account(*, user: User) -> None:
    """Let nobody in with this account any more; what it did stays."""
    end_sessions(user=user)
    user.is_active = False
    user.save(update_fields=["is_active"])


@transaction.atomic
def erase_account(*, user: User) -> int:
    """Remove the account with its sessions, second factors and addresses."""
    end_sessions(user=user)
    user.delete()
    return 1


@transaction.atomic
def expire_accounts(now: datetime) -> int:
    """Remove accounts whose address was never proven, and sessions that ended; return how many."""
    unproven = User.objects.filter(
        last_login=None, emailaddress__verified=False, date_joined__lte=now - UNPROVEN_KEPT
    ).exclude(emailaddress__verified=True)
    removed: int = unproven.delete()[0]
    ended: int = Session.objects.filter(expire_date__lte=now).delete()[0]
    known = Session.objects.values("session_key")
    forgotten: int = UserSession.objects.exclude(session_key__in=known).delete()[0]
    return removed + ended + forgotten
