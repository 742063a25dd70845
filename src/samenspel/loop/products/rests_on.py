"""Which products may hold words of a participant: somebody must look before the consent ends.

A product quotes nobody: findings are linked, and show their own words through the gate. What
somebody typed in a step or a lesson is no passage, though, and an adaptation elsewhere has it too.
"""

from collections.abc import Iterator

from django.db.models import Model, Q
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import AffectedKind, Purpose
from samenspel.ground.consent.resting import Rests
from samenspel.loop.products.content import Content, content_of
from samenspel.loop.products.models import Product
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.copied import SaidBy, said_by

ABOUT_WORDS = {Purpose.TAKE_PART, Purpose.QUOTE}
GENERATIONS = 5


def copies_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the products in which somebody wrote down words of this participant."""
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    said = said_by(subject)
    for product in _copied_from(subject):
        if purpose == Purpose.QUOTE and not product.versions.exists():
            continue  # Nobody but its makers reads it, and they don't need this consent.
        if _holds(product, said):
            label = _("A product of “%(team)s”: it may hold words of %(code)s")
            yield Rests(
                label=label % {"team": product.team or product.werkplaats, "code": subject.code},
                url=product.get_absolute_url(),
                scope=product.werkplaats_id,
                kind=AffectedKind.LOOK,
            )


def _copied_from(subject: Participant) -> list[Product]:
    """Return the products of the team, and what others made of these, further and further."""
    near = Product.objects.select_related("team", "werkplaats", "revises").order_by("pk")
    found = {product.pk: product for product in near.filter(team=subject.team_id)}
    newest = list(found)
    for _generation in range(GENERATIONS):
        children = near.filter(Q(adapted_from__in=newest) | Q(revises__in=newest))
        further = {one.pk: one for one in children if one.pk not in found}
        if not further:
            break
        found |= further
        newest = list(further)
    return list(found.values())


def _holds(product: Product, said: SaidBy) -> bool:
    """Return whether the product, or a version of it that is still read, holds these words."""
    if said.stands_in(*content_of(product).texts, product.adaptation):
        return True
    kept = product.versions.filter(removed_at=None)
    return any(said.stands_in(*Content.from_dict(one.content).texts) for one in kept)


resting.register(copies_on)
