"""Who may erase by a link alone."""

from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.second_factor import has_second_factor
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Subject


def may_erase_by_link(subject: Subject) -> bool:
    """Return whether reading the mail of `subject` is proof enough to erase.

    Whoever locked the account with a second factor chose that it is not: they log in first. That
    also holds when the link went to the address in the books, and the account has another one.
    """
    theirs = same_address("email", subject.email)
    if subject.person_id is not None:
        theirs |= same_address("person__email", subject.email)
    return not any(has_second_factor(user) for user in User.objects.filter(theirs))
