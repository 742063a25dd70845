"""News for the makers: somebody elsewhere uses their product, and what changed."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.notices.services import notify
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.adoptions.access import addresses_of_makers
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.signals import adoption_told
from samenspel.loop.network.access import is_member

TOLD = "adoptions.told"


def _tell_makers(adoption: Adoption, **kwargs: Any) -> None:
    notify(
        topic=TOLD,
        about_id=adoption.pk,
        to=addresses_of_makers(adoption.product),
        sender=adoption.product.werkplaats.sender,
        event=f"adoption:{adoption.pk}:{adoption.version}",
    )


def _line(about_id: int, address: str) -> Line | None:
    """Tell who (still) makes the product what stands with it for everyone."""
    found = Adoption.objects.confirmed().select_related("product__werkplaats__site")
    adoption = found.filter(pk=about_id).first()
    if adoption is None or address.lower() not in addresses_of_makers(adoption.product):
        return None
    told = {"who": adoption.organisation, "product": adoption.product.title}
    newest = adoption.later_changes.last()
    return Line(
        title=_("%(who)s uses “%(product)s”") % told,
        text=newest.text if newest else adoption.what_changed or adoption.how_adapted,
        url=adoption.page_url,
    )


def _offered(request: HttpRequest) -> bool:
    return is_member(request.person, request.werkplaats)  # type: ignore[attr-defined]


register(
    Topic(
        name=TOLD,
        label=gettext_lazy("Who uses your products"),
        explanation=gettext_lazy("When somebody uses a product of your team, and what changed."),
        line=_line,
        offered=_offered,
    )
)
adoption_told.connect(_tell_makers, dispatch_uid="adoptions.notices")
