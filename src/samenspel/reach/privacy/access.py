"""Who may erase by a link alone."""

from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.second_factor import has_second_factor
from samenspel.ground.common.holdings import Subject


def may_erase_by_link(subject: Subject) -> bool:
    """Return whether reading the mail of `subject` is proof enough to erase.

    Whoever locked the account with a second factor chose that it is not: they log in first.
    """
    user = User.objects.filter(email__iexact=subject.email).first()
    return user is None or not has_second_factor(user)
