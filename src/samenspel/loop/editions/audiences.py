"""For whom somebody reads: their recommendations come first.

Chosen by a link (`?voor=bewoner`), and remembered in the session only by who chose.
"""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _

from samenspel.loop.editions.book import AdviceFor
from samenspel.loop.publications.models import Audience

IN_ADDRESS = {
    "beleidsmaker": Audience.POLICYMAKER,
    "professional": Audience.PROFESSIONAL,
    "bewoner": Audience.RESIDENT,
}
WORDS = {audience: word for word, audience in IN_ADDRESS.items()}
EVERYONE = "iedereen"
PARAMETER = "voor"
_KEPT = "editions.audience"


def chosen_audience(request: HttpRequest) -> Audience | None:
    """Return for whom this visitor reads; a choice in the address is remembered."""
    word = request.GET.get(PARAMETER, "")
    if word == EVERYONE and _KEPT in request.session:
        del request.session[_KEPT]
    if word in IN_ADDRESS and request.session.get(_KEPT) != word:
        request.session[_KEPT] = word
    return IN_ADDRESS.get(request.session.get(_KEPT, ""))


def in_order_for(audience: Audience | None, advice: Sequence[AdviceFor]) -> list[AdviceFor]:
    """Return the recommendations with those for `audience` first."""
    return sorted(advice, key=lambda group: group.audience != audience)


def choices() -> list[tuple[str, Audience, str]]:
    """Return what one may read as: the word in the address, the audience, and how one says it."""
    return [
        ("bewoner", Audience.RESIDENT, _("resident")),
        ("professional", Audience.PROFESSIONAL, _("professional")),
        ("beleidsmaker", Audience.POLICYMAKER, _("policymaker")),
    ]
