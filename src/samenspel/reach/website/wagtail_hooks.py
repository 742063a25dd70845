"""Wagtail's own screens, trimmed to what an editor of a Werkplaats needs."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.home import WhatsNewInWagtailVersionPanel

KEPT = {"explorer", "images", "documents", "back-to-the-site"}


@hooks.register("register_admin_menu_item")
def back_to_the_site() -> MenuItem:
    """Lead back to where everyone is."""
    return MenuItem(
        _("Back to the site"), "/", name="back-to-the-site", icon_name="home", order=10_000
    )


@hooks.register("construct_main_menu")
def keep_it_simple(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out what a Werkplaats does elsewhere; who manages the installation sees everything."""
    if not request.user.is_superuser:
        items[:] = [item for item in items if item.name in KEPT]


@hooks.register("construct_homepage_panels")
def no_news_of_wagtail(request: HttpRequest, panels: list[Any]) -> None:
    """Show the editor's own work, not what is new in the tool."""
    panels[:] = [p for p in panels if not isinstance(p, WhatsNewInWagtailVersionPanel)]
