"""Make a version of one's own out of what another team, perhaps elsewhere, made."""

from typing import Any
from uuid import UUID

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import may_adapt, may_begin, require
from samenspel.loop.products.models import Licence, Product
from samenspel.loop.products.services.copying import copy_content, copy_files
from samenspel.loop.products.services.making import free_slug, name_for_all
from samenspel.loop.teams.models import Team


@transaction.atomic
def adapt_product(
    *,
    product: Product,
    team: Team,
    by: Person,
    adaptation: str = "",
    key: UUID | None = None,
) -> Product:
    """Give `team` a draft with the content and the files of `product`, which it stays linked to.

    What it rests on stays with its source, and so does whom to ask. It always leads to a product
    that was there before, so a family has no circles. The same form twice (`key`) makes one.
    """
    require(may_adapt(by, product) and may_begin(by, team))
    Team.objects.select_for_update().get(pk=team.pk)
    earlier = Product.objects.filter(guid=key, team=team).first() if key else None
    if earlier is not None:
        return earlier
    mine = Product(team=team, werkplaats=team.werkplaats, created_by=by, adapted_from=product)
    mine.adaptation = adaptation
    mine.slug = free_slug(product.title, team.werkplaats_id)
    mine.guid = key or mine.guid
    mine.contact_name = name_for_all(team)
    copy_content(product, mine)
    _terms(mine, product)
    copy_files(product, mine)
    mine.themes.set([team.theme] if team.theme else [])
    log.record("products.adapt", mine, by.user)
    return mine


def _terms(mine: Product, source: Any) -> None:
    allowed = Licence(source.licence).for_adaptations
    if mine.licence not in allowed:
        mine.licence = allowed[0]
