"""Who must have a second factor: told by the apps that know roles, which this one doesn't."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings

from samenspel.ground.accounts.models import User

Rule = Callable[[User], bool]
_rules: list[Rule] = []


def required_for(rule: Rule) -> Rule:
    """Require a second factor of the users for whom `rule` holds."""
    if rule not in _rules:
        _rules.append(rule)
    return rule


def is_trusted_with_the_site(user: User) -> bool:
    """Return whether `user` may do everything, or was let into the screens behind the site."""
    return user.is_staff or user.is_superuser


def is_required_for(user: User) -> bool:
    """Return whether `user` must have a second factor on this installation."""
    return settings.SAMENSPEL_REQUIRE_SECOND_FACTOR and any(rule(user) for rule in _rules)


def has_second_factor(user: User) -> bool:
    """Return whether `user` has a passkey or an app with codes; recovery codes don't count."""
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user_id=user.pk, type__in=kinds).exists()
