"""Telling “we use this”, confirming that from the own mailbox, and getting there again."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM, TO_FOLLOW, PrivateLink
from samenspel.ground.mail.services import mail_arrives_at, post_message
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.services.keeping import keep_wishes
from samenspel.loop.adoptions.signals import adoption_told
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.models import Product


@transaction.atomic
def tell_adoption(
    *,
    product: Product,
    organisation: str,
    place: str,
    email: str,
    name: str,
    werkplaats: Werkplaats | None = None,
    by: Person | None = None,
    **told: Any,
) -> Adoption:
    """Keep that an organisation uses `product`. Nobody sees it before it is confirmed.

    `told` holds `since`, `how_adapted` and `what_changed`. Whoever tells the same again gets to
    what there is: by mail, so that a stranger never learns that it was there. What waits for its
    confirmation takes over the newest words.
    """
    # One at a time, so that who presses twice tells once.
    held = Product.objects.select_for_update(no_key=True).published().filter(pk=product.pk)
    if not held.exists():
        raise PermissionDenied
    organisation, email = " ".join(organisation.split()), email.strip().lower()
    mine = Adoption.objects.of_product(product).of_address(email)
    adoption = mine.of_organisation(organisation).first()
    if adoption is None:
        adoption = Adoption(product=product, organisation=organisation, email=email)
        adoption.new_link(TO_CONFIRM)
    elif not adoption.is_confirmed and not adoption.link_works:
        adoption.new_link(TO_CONFIRM)
    if not adoption.is_confirmed:
        adoption.place, adoption.name = place.strip(), " ".join(name.split())
        adoption.werkplaats, adoption.person = werkplaats, by
        adoption.told_at = adoption.changed_at = timezone.now()
        for field, value in told.items():
            setattr(adoption, field, value)
        adoption.save()
        log.record("adoptions.tell", adoption, by.user if by else None)
    elif not adoption.link_works:
        adoption.new_link(TO_FOLLOW)
        adoption.save(update_fields=PrivateLink.LINK_FIELDS)
    _post_link(adoption, "known" if adoption.is_confirmed else "confirm")
    return adoption


@transaction.atomic
def confirm_adoption(
    *, adoption: Adoption, shows_name: bool = False, takes_mail: bool = False
) -> Adoption:
    """Let it count; whoever calls this followed the private link. Twice changes nothing."""
    current: Adoption = Adoption.objects.select_for_update(of=("self",)).get(pk=adoption.pk)
    if current.is_confirmed:
        return current
    current.confirmed_at = current.changed_at = timezone.now()
    current.keep_link(TO_FOLLOW)
    current.save()
    keep_wishes(adoption=current, shows_name=shows_name, takes_mail=takes_mail)
    mail_arrives_at(current.email)
    log.record("adoptions.confirm", current, None)
    adoption_told.send(sender=Adoption, adoption=current)
    return current


@transaction.atomic
def renew_link(*, adoption: Adoption) -> bool:
    """Mail a new private link to the address that the old one went to; the old one ends.

    Returns False when that address is no longer known.
    """
    current: Adoption = Adoption.objects.select_for_update(of=("self",)).get(pk=adoption.pk)
    if not current.email:
        return False
    current.new_link(TO_FOLLOW if current.is_confirmed else TO_CONFIRM)
    current.save(update_fields=PrivateLink.LINK_FIELDS)
    _post_link(current, "renewed", key=current.link_digest[:16])
    return True


def _post_link(adoption: Adoption, template: str, key: str = "") -> None:
    product = adoption.product
    key = key or f"{adoption.link_digest[:16]}.{timezone.localdate():%Y%m%d}"
    post_message(
        to=adoption.email,
        template=f"adoptions/mail/{template}.txt",
        # Nothing that was typed: the form must be no way to mail one's own words to strangers.
        context={
            "product": product.title,
            "page_url": product.werkplaats.root_url + adoption.own_url,
        },
        sender=product.werkplaats.sender,
        key=f"adoptions.{template}.{adoption.pk}.{key}",
        secret=True,
    )
