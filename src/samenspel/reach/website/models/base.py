"""What all our pages share."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction

from samenspel.ground.freshness.pages import mark_public

TEXT_FEATURES = [
    *("h2", "h3", "bold", "italic", "link", "document-link", "ol", "ul", "blockquote"),
]
"""What an editor may do with a text: enough to write well, too little to make it unreadable."""


class PublicPage(Page):
    """A page that, without login, is the same for everyone.

    It can be closed to who has no account; there are no passwords here, so no page has one.
    """

    private_page_options = ["login"]

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, and let it be kept for the next visitor.

        Wagtail asks for a password or a login before it comes here, and remembers that in a
        session; who has a session neither fills nor gets kept pages. A preview doesn't come here.
        """
        return mark_public(super().serve(request, *args, **kwargs))

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return for whom the page or one above it is meant; as Wagtail does, in one query."""
        paths = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        on_these = Q(page__path__in=paths) | Q(page__aliases__path__in=paths)
        return PageViewRestriction.objects.filter(on_these).distinct()

    def clean(self) -> None:
        """Refuse an address that belongs to a part of Samenspel, as "vragen" does."""
        super().clean()
        if self.slug and _is_taken(f"/{self.slug}/"):
            raise ValidationError(
                {"slug": _("This address belongs to another part of the site. Choose another.")}
            )


def _is_taken(path: str) -> bool:
    try:
        return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False
