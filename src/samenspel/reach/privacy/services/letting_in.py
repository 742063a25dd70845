"""Let people in by a mailed link, and know who they are."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.ratelimit import allow
from samenspel.ground.common.tokens import digest, new_token
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.models import AccessLink

LINK_VALID = timedelta(hours=24)


@transaction.atomic
def send_link(*, email: str, sender: Sender, language: str = "nl") -> None:
    """Mail `email` a link to what is held of that address; too many in an hour are not sent.

    The link is mailed whether anything is held or not, and nothing tells the difference.
    """
    email = email.strip().lower()
    if not allow(f"privacy.link:{email}", limit=3, per_seconds=60 * 60):
        return
    token = new_token()
    link = AccessLink.objects.create(
        token_digest=digest(token), email=email, expires_at=timezone.now() + LINK_VALID
    )
    post_message(
        to=email,
        template="privacy/mail/your_data.txt",
        context={"url": sender.site_url + reverse("privacy:by_link", kwargs={"token": token})},
        sender=sender,
        key=f"privacy:link:{link.pk}",
        secret=True,
        language=language,
    )


def subject_by_address(email: str) -> Subject:
    """Return who has proven to own `email`."""
    person = Person.objects.with_address(email).first()
    return Subject(email=email, person_id=person.pk if person else None)


def subject_of(user: User, person: Person | None) -> Subject:
    """Return who is logged in."""
    return Subject(email=user.email, person_id=person.pk if person else None)
