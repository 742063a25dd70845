"""News about products: somebody made an own version of what your team made."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.products.models import Product
from samenspel.loop.teams.services import seat_at


def adapted_line(about_id: int, address: str) -> Line | None:
    """Tell who (still) sits at the table of the makers what became of it elsewhere."""
    published = Product.objects.published().exclude(adapted_from__team=None)
    near = published.select_related("adapted_from__team", "werkplaats__site")
    product = near.filter(pk=about_id).first()
    source = product.adapted_from if product else None
    if product is None or source is None or source.team is None:
        return None
    if seat_at(source.team, address) is None:
        return None
    told = {"region": product.werkplaats.region, "title": source.title}
    return Line(
        title=_("%(region)s made an own version of “%(title)s”") % told,
        text=product.adaptation or product.summary,
        url=product.url_from_anywhere,
    )


def _logged_in(request: HttpRequest) -> bool:
    return request.person is not None  # type: ignore[attr-defined]


register(
    Topic(
        name="products.adapted",
        label=gettext_lazy("Somebody adapted a product of your team"),
        explanation=gettext_lazy("When their own version is in the library."),
        line=adapted_line,
        default=Pace.DAILY,
        offered=_logged_in,
    )
)
