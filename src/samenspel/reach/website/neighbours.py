"""What an editor learns in Wagtail's screens of the other sites here: only what is public."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.query import PageQuerySet

from samenspel.ground.accounts.models import User

OF_ALL_SITES = ("reports/", "pages/usage/")
"""Screens under the editors' address that tell who worked on which site, by mail address."""


def name_only_colleagues() -> None:
    """Offer to filter pages by the editors of the own sites; Wagtail would name everyone's."""
    for name in ("owner", "edited_by"):
        PageFilterSet.declared_filters[name].queryset = colleagues_of


def colleagues_of(request: HttpRequest) -> "QuerySet[User]":
    """Return who edits a site that the editor who asks may edit too."""
    if request.user.is_superuser:
        return User.objects.all()
    return User.objects.filter(groups__in=request.user.groups.all()).distinct()


def without_drafts_of_others(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Keep, of the pages to link to, what is live, and on the own site the drafts too."""
    werkplaats = getattr(request, "werkplaats", None)
    site = werkplaats.site if werkplaats is not None else None
    if request.user.is_superuser or site is None:
        return pages
    return pages.filter(Q(live=True) | Q(path__startswith=site.root_page.path))
