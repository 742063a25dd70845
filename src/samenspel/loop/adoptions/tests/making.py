"""Products that are used, for tests."""

import itertools
from typing import Any

from django.utils import timezone

from samenspel.ground.common.links import TO_CONFIRM, TO_FOLLOW
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.teams.models import Team
from tests.booklet import a_product

_numbers = itertools.count(1)


def make_product(werkplaats: Werkplaats, *, maker: Person | None = None, **fields: Any) -> Product:
    """Make a product in the library; `maker` sits at the table of its team."""
    told = {"name": "Samenspel", "slug": "samenspel", "challenge": "Wat helpt?", "reach": "public"}
    team, _new = Team.objects.get_or_create(werkplaats=werkplaats, name="Samenspel", defaults=told)
    if maker is not None:
        team.members.get_or_create(person=maker, defaults={"perspective": Perspective.PROFESSIONAL})
    return a_product(team, **fields)


def make_adoption(product: Product, *, confirmed: bool = True, **fields: Any) -> Adoption:
    """Make an adoption that was confirmed, unless told."""
    number = next(_numbers)
    told = {
        "organisation": f"Wijkteam {number}",
        "place": "Zwolle",
        "how_adapted": "Wij doen het met studenten.",
        "what_changed": "Mensen bellen ons eerder.",
        "name": "Anouk",
        "email": f"anouk{number}@example.org",
        "confirmed_at": timezone.now() if confirmed else None,
    }
    adoption = Adoption(product=product, **(told | fields))
    adoption.new_link(TO_FOLLOW if confirmed else TO_CONFIRM)
    adoption.save()
    return adoption
