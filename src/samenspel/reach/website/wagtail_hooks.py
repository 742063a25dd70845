"""Wagtail's own screens, trimmed to what an editor of a Werkplaats needs."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from samenspel.reach.website.editing import StartPanel
from samenspel.reach.website.neighbours import without_drafts_of_others

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


hooks.register("construct_page_chooser_queryset", without_drafts_of_others)


@hooks.register("construct_page_action_menu")
def publishing_comes_first(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Make "publish" the button that shows: who writes news expects to see it on the site."""
    items.sort(key=lambda item: item.name != "action-publish")


@hooks.register("construct_homepage_panels")
def begin_somewhere(request: HttpRequest, panels: list[Any]) -> None:
    """Put first what an editor comes to do."""
    panels.append(StartPanel())


@hooks.register("insert_global_admin_css")
def our_colours() -> SafeString:
    """Let the editors' screens look as if they belong to the site."""
    return format_html('<link rel="stylesheet" href="{}">', static("website/editors.css"))
