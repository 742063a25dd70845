"""What an account holds of a person: an address, devices, keys."""

from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext_lazy as _

from samenspel.ground.accounts.browsers import browser_in_words
from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.services import erase_account, expire_accounts
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject


def _account_of(subject: Subject) -> User | None:
    return User.objects.filter(same_address("email", subject.email)).first()


def _export(subject: Subject) -> Iterator[Held]:
    user = _account_of(subject)
    if user is None:
        return
    yield Held(
        title=user.email,
        facts={
            str(_("Mail address")): user.email,
            str(_("Made on")): user.date_joined,
            str(_("Last logged in on")): user.last_login,
        },
    )
    for session in UserSession.objects.filter(user=user):
        yield Held(
            title=browser_in_words(session.user_agent),
            facts={
                str(_("Logged in on")): session.created_at,
                str(_("Internet address")): session.ip,
                str(_("Browser")): session.user_agent,
            },
        )
    for key in Authenticator.objects.filter(user=user):
        yield Held(
            title=key.get_type_display(),
            facts={
                str(_("Added on")): key.created_at,
                str(_("Last used on")): key.last_used_at,
            },
        )


def _erase(subject: Subject) -> int:
    user = _account_of(subject)
    return erase_account(user=user) if user else 0


HOLDINGS = [
    Holding(
        name="accounts",
        label=_("Your account"),
        purpose=_("To let you log in, and nobody else in your name."),
        basis=_("You made an account yourself."),
        kept=_(
            "Until you remove it. An account that nobody ever logged in to: 7 days. A device: "
            "until you log out, or 30 days."
        ),
        erasing=_(
            "Your account is removed, with your devices, passkeys and codes. You are logged out. "
            "You can make a new account whenever you like."
        ),
        data=_(
            "Mail address, when you logged in, your devices with their internet address, passkeys."
        ),
        recipients=_("Nobody."),
        export=_export,
        erase=_erase,
        expire=expire_accounts,
        change_url="account_email",
        order=20,
    )
]
