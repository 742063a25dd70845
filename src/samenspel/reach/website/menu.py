"""What the site's pages add to the menus; a page that isn't there is not in the menu."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.ground.freshness import remembered
from samenspel.loop.network.access import is_coordinator
from samenspel.reach.website.querysets import top_level_slugs


@dataclass(frozen=True)
class PageItem(MenuItem):
    """An item that leads to a page directly under the home page; `url_name` is its address."""

    @property
    def url(self) -> str:
        """Where it leads."""
        return f"/{self.url_name}/"


def _is_there(slug: str) -> Any:
    return lambda request: slug in _live_slugs(request)


def _live_slugs(request: HttpRequest) -> frozenset[str]:
    """Return the addresses directly under the home page."""
    return remembered(
        request, "website.slugs", lambda: frozenset(top_level_slugs(request.werkplaats))
    )


register(
    PageItem("main", _("News"), "nieuws", order=60, visible=_is_there("nieuws")),
    PageItem("main", _("About us"), "over-ons", order=70, visible=_is_there("over-ons")),
    PageItem("footer", _("Privacy"), "privacy", order=80, visible=_is_there("privacy")),
    PageItem(
        "footer",
        _("Accessibility"),
        "toegankelijkheid",
        order=90,
        visible=_is_there("toegankelijkheid"),
    ),
    MenuItem(
        "manage",
        _("Pages and news"),
        "wagtailadmin_home",
        order=60,
        description=_("Write news, and change the pages of this site."),
        visible=lambda request: is_coordinator(request.person, request.werkplaats),
    ),
    MenuItem(
        "manage",
        _("Search words"),
        "website:synonyms",
        order=70,
        description=_("Words that mean the same, so that people find what they look for."),
        visible=lambda request: is_coordinator(request.person, request.werkplaats),
    ),
)
