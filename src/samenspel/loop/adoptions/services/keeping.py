"""What who told an adoption does on the private page. Whoever calls these followed its link."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.adoptions.models import Adoption, LaterChange
from samenspel.loop.adoptions.signals import adoption_told
from samenspel.loop.adoptions.words import MAY_MAIL, SHOW_NAME, VERSION


def lock(adoption: Adoption, seen_version: int | None = None) -> Adoption:
    """Return `adoption` as it is now, and hold it until the transaction ends."""
    current: Adoption = Adoption.objects.select_for_update(of=("self",)).get(pk=adoption.pk)
    require_version(current, seen_version)
    return current


def save(current: Adoption, action: str) -> None:
    """Keep a change of a locked adoption; its link works on from now."""
    current.version += 1
    current.changed_at = timezone.now()
    current.keep_link(TO_FOLLOW)
    current.save()
    log.record(f"adoptions.{action}", current, None)


@transaction.atomic
def change_adoption(
    *, adoption: Adoption, seen_version: int | None = None, **told: Any
) -> Adoption:
    """Keep other words; the makers hear of it. The same words again change nothing.

    Raises `ChangedMeanwhileError`, and `ValidationError` when this teller told the same of that
    organisation before.
    """
    current = lock(adoption, seen_version)
    if "organisation" in told:
        told["organisation"] = " ".join(told["organisation"].split())
        others = Adoption.objects.of_product(current.product).of_address(current.email)
        same = others.of_organisation(told["organisation"]).exclude(pk=current.pk)
        if same.exists():
            problem = _("You told us of this organisation before. Look in your mail for that page.")
            raise ValidationError({"organisation": problem})
    if all(getattr(current, field) == value for field, value in told.items()):
        return current
    for field, value in told.items():
        setattr(current, field, value)
    save(current, "change")
    adoption_told.send(sender=Adoption, adoption=current)
    return current


@transaction.atomic
def add_later_change(*, adoption: Adoption, text: str) -> LaterChange:
    """Add what changed later; the same words again are told once."""
    current = lock(adoption)
    later, is_new = LaterChange.objects.get_or_create(adoption=current, text=text.strip())
    if is_new:
        save(current, "later")
        adoption_told.send(sender=Adoption, adoption=current)
    return later


@transaction.atomic
def end_adoption(*, adoption: Adoption, on: date | None = None) -> Adoption:
    """Note that it is not used any more, from today unless told; it stays in view."""
    current = lock(adoption)
    if current.ended_at is None:
        current.ended_at = on or timezone.localdate()
        save(current, "end")
    return current


@transaction.atomic
def resume_adoption(*, adoption: Adoption) -> Adoption:
    """Note that it is used (again)."""
    current = lock(adoption)
    if current.ended_at is not None:
        current.ended_at = None
        save(current, "resume")
    return current


@transaction.atomic
def keep_wishes(*, adoption: Adoption, shows_name: bool, takes_mail: bool) -> None:
    """Keep whether the name stands with it, and if the makers may mail. A no counts at once."""
    wishes = [
        (Purpose.SHOW_NAME, Reach.PUBLIC, SHOW_NAME, shows_name),
        (Purpose.CONTACT, Reach.TEAM, MAY_MAIL, takes_mail),
    ]
    for purpose, reach, words, agrees in wishes:
        if agrees:
            give_consent(
                subject=adoption,
                purpose=purpose,
                reach=reach,
                text=str(words),
                text_version=VERSION,
            )
        else:
            withdraw_consent(subject=adoption, purpose=purpose)


@transaction.atomic
def stop_asking(*, adoption: Adoption) -> None:
    """Never ask by mail what changed."""
    Adoption.objects.filter(pk=adoption.pk).update(wants_mail=False)
