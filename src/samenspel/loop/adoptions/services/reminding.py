"""After half a year we ask, once, what changed."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse

from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.mail.services import post_message
from samenspel.loop.adoptions.models import Adoption

ASKED_AFTER = timedelta(days=180)
AT_ONCE = 50


def ask_what_changed(now: datetime) -> int:
    """Mail those who use a product for half a year and were not asked yet; return how many."""
    waiting = Adoption.objects.to_ask(now - ASKED_AFTER).order_by("confirmed_at")
    return sum(_ask(pk, now) for pk in list(waiting.values_list("pk", flat=True)[:AT_ONCE]))


@transaction.atomic
def _ask(pk: int, now: datetime) -> bool:
    waiting = Adoption.objects.to_ask(now - ASKED_AFTER).filter(pk=pk)
    adoption = waiting.select_for_update(of=("self",)).first()
    if adoption is None:
        return False
    adoption.asked_at = now
    adoption.keep_link(TO_FOLLOW)
    adoption.save()
    root = adoption.product.werkplaats.root_url
    post_message(
        to=adoption.email,
        template="adoptions/mail/what_changed.txt",
        context={"product": adoption.product.title, "page_url": root + adoption.own_url},
        sender=adoption.product.werkplaats.sender,
        key=f"adoptions.what_changed.{adoption.pk}",
        secret=True,
        urgent=False,
        stop_url=root + reverse("adoptions:stop_asking", kwargs={"token": adoption.token}),
    )
    return True
