"""The few things we ask of somebody who logs in."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.accounts.services import account_for

CODE_INPUT = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "short"}
APP_CODE_HELP = _("The six digits in your app. Or one of your recovery codes.")


class CodeField(forms.CharField):
    """A code of digits; spaces and dashes in it do not matter."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {
            "label": _("Code from your mail"),
            "max_length": 20,
            "widget": forms.TextInput(attrs=CODE_INPUT),
        }
        super().__init__(**defaults | options)


class LoginForm(account_forms.LoginForm):
    """Only a mail address: who is new here gets an account in the same way."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.EmailField(
            label=_("Your mail address"),
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        )

    def clean_login(self) -> str:
        """Take an address in small letters, as it is kept."""
        return super().clean_login().lower()

    def _clean_without_password(self, email: str | None, phone: str | None) -> dict[str, Any]:
        cleaned: dict[str, Any] = super()._clean_without_password(email, phone)
        if email and not self.errors:
            self.user = account_for(email=email)
        return cleaned


class ConfirmLoginCodeForm(account_forms.ConfirmLoginCodeForm):
    """The code that we mailed."""

    code = CodeField()


class ConfirmAddressForm(account_forms.ConfirmEmailVerificationCodeForm):
    """The code that we mailed to a new address."""

    code = CodeField()


class NewAddressForm(account_forms.AddEmailForm):
    """Another mail address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Your new mail address")
        self.fields["email"].widget = forms.EmailInput(attrs={"autocomplete": "email"})


class ProofForm(forms.Form):
    """The code that we mailed, to prove that it is you."""

    code = CodeField()


class SecondFactorForm(mfa_forms.AuthenticateForm):
    """The code of an app, after the code by mail."""

    code = CodeField(label=_("Code from your app"), help_text=APP_CODE_HELP)


class SecondFactorAgainForm(mfa_forms.ReauthenticateForm):
    """The code of an app, once more."""

    code = CodeField(label=_("Code from your app"), help_text=APP_CODE_HELP)


class ActivateAppForm(totp_forms.ActivateTOTPForm):
    """The first code of a new app."""

    code = CodeField(label=_("The six digits that your app shows now"))


class AddKeyForm(webauthn_forms.AddWebAuthnForm):
    """A passkey or security key, with a name to know it by."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name_the_key(self)
        alone = self.fields["passwordless"]
        alone.label = _("With this passkey alone I can log in, without a code from my mail")
        alone.help_text = ""
        alone.initial = True


class RenameKeyForm(webauthn_forms.EditWebAuthnForm):
    """Another name for a key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name_the_key(self)


def _name_the_key(form: forms.BaseForm) -> None:
    form.fields["name"].label = _("What do you call it?")
    form.fields["name"].help_text = _("As in: my phone, or the laptop at work.")
