"""The colours of this Werkplaats as a stylesheet, and the page that shows every component."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from samenspel.ground.common.style_examples import examples
from samenspel.ground.common.theme import theme_css, theme_version

A_DAY = 60 * 60 * 24
A_YEAR = 365 * A_DAY


@require_GET
def theme(request: HttpRequest, version: str) -> HttpResponse:
    """Give the colours; kept for a year, because a page asks for new colours at a new address."""
    chosen = getattr(getattr(request, "werkplaats", None), "theme", None)
    response = HttpResponse(theme_css(chosen), content_type="text/css; charset=utf-8")
    if version == theme_version(chosen):
        patch_cache_control(response, public=True, max_age=A_YEAR, immutable=True)
    else:
        patch_cache_control(response, no_store=True)
    return response


@require_GET
@cache_control(public=True, max_age=A_DAY)
def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """Send browsers that ask for the old file to the logo, before they render a page not found."""
    return HttpResponseRedirect(static("common/logo.svg"))


def style(request: HttpRequest) -> HttpResponse:
    """Show every component with realistic examples, to staff and in the demo."""
    if not (settings.DEMO or request.user.is_staff):
        raise Http404
    return render(request, "common/style.html", examples(request))
