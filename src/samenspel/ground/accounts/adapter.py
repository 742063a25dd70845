"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Accounts without passwords."""


class MFAAdapter(DefaultMFAAdapter):
    """Second factors and passkeys."""
