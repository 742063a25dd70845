"""How allauth behaves here: no passwords, our own letters, our own words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.accounts.letters import sender_for, write_to
from samenspel.ground.accounts.proof import was_proven
from samenspel.ground.common.ratelimit import client_address

CARRIES_A_CODE = {"login_code", "email_confirmation", "email_confirmation_signup"}
NOT_SENT = {"account_already_exists", "unknown_account"}
"""Whether an address has an account is told to nobody, not even by mail."""
WAYS_TO_PROVE = {
    "mfa_reauthenticate:webauthn": _("With my passkey"),
    "mfa_reauthenticate": _("With the code in my app"),
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts without passwords."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "duplicate_email": _("This is already the address of your account."),
        "email_taken": _("This address can't be used. Choose another one."),
        "incorrect_code": _("This code is not right. Look once more in your mail."),
        "rate_limited": _("You asked this too often. Wait a quarter of an hour and try again."),
        "too_many_login_attempts": _(
            "You tried this too often. Wait a quarter of an hour and try again."
        ),
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write one of our own letters, in the language that the visitor reads."""
        name = template_prefix.rpartition("/")[2]
        if name in NOT_SENT:
            return
        write_to(
            email,
            name,
            {k: v for k, v in context.items() if k not in {"request", "user"}},
            request=_current_request(),
            secret=name in CARRIES_A_CODE,
        )

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address the request came from, counted as everywhere else here."""
        return client_address(request) or "0.0.0.0"  # noqa: S104 - a name for "unknown"

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Return the second factors of `user`, in our words: there is no password to ask for."""
        methods = {method["id"]: method for method in super().get_reauthentication_methods(user)}
        return [
            methods[way] | {"description": words}
            for way, words in WAYS_TO_PROVE.items()
            if way in methods
        ]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for proof before a risky change, unless it was given a short while ago."""
        required: bool = super().is_reauthentication_required(app=app, **kwargs)
        return required and not was_proven(_current_request())


def _current_request() -> HttpRequest:
    return context.request


class MFAAdapter(DefaultMFAAdapter):
    """Second factors and passkeys."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right. Wait for the next one and try again."),
        "unverified_email": _("First prove your new mail address with the code we sent you."),
    }

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - allauth's
        """Return a name for a new key, for who doesn't think of one."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("My passkey") if number == 1 else f"{gettext('My passkey')} {number}"

    def _get_site_name(self) -> str:
        """Return what an authenticator app calls this account."""
        return sender_for(_current_request()).name
