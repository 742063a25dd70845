"""Who is it that logs in? Only a proven mail address makes somebody a person we know."""

import re

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log
from samenspel.ground.notices.services import move_reader
from samenspel.loop.network.models import Person


def meet_user(*, user: User) -> Person | None:
    """Return the person of `user`: known, recognised by a proven address, or new.

    None when no address of the user was proven yet.
    """
    known = Person.objects.filter(user=user).first()
    if known is not None:
        return known
    proven = list(EmailAddress.objects.filter(user=user, verified=True).order_by("-primary"))
    try:
        with transaction.atomic():
            return _recognise(user, [address.email for address in proven])
    except IntegrityError:  # The same user logs in twice at once: the other was first.
        return Person.objects.filter(user=user).first()


@transaction.atomic
def follow_new_address(*, user: User, before: str) -> None:
    """Write to who has an account where they read mail now, if we wrote to `before` until now.

    Whoever reads the old mailbox gets nothing any more, and can't ask what we hold. When somebody
    else in the books has the new address, this one has none there: the account knows it.
    """
    person = Person.objects.select_for_update(of=("self",)).filter(user=user).first()
    if person is None or person.email.lower() != before.lower():
        return
    taken = Person.objects.with_address(user.email).exclude(pk=person.pk).exists()
    person.email = "" if taken else user.email.lower()
    person.save(update_fields=["email"])
    log.record("network.change_person", person, user)
    move_reader(before=before, after=user.email)


def _recognise(user: User, addresses: list[str]) -> Person | None:
    if not addresses:
        return None
    person = Person.objects.with_address(*addresses).filter(user=None).first()
    if person is None:
        taken = Person.objects.with_address(addresses[0]).exists()
        address = "" if taken else addresses[0].lower()
        person = Person(name=_name_from(addresses[0]), email=address)
    person.user = user
    person.save()
    return person


def _name_from(address: str) -> str:
    """Return a name to begin with, as in "Jan De Wit" for jan.de.wit@…; its owner can change it."""
    parts = re.split(r"[._\-+]+", address.partition("@")[0])
    return " ".join(part.capitalize() for part in parts if part)[:120] or address[:120]
