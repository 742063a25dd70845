"""Looking as somebody, and reading the mail that was "sent". None of it exists outside the demo."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.usersessions.models import UserSession
from csp.decorators import csp_replace
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET, require_POST

from samenspel.demo.cast import cast_on, find_role
from samenspel.demo.models import Letter
from samenspel.ground.accounts.models import User
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models import Publication

LETTERS_A_PAGE = 25
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
# The letter can run nothing, but its buttons lead on, in the page around it.
FRAMED = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "frame-ancestors": ["'self'"],
    "sandbox": ["allow-top-navigation-by-user-activation"],
}

View = Callable[..., Any]


def only_in_the_demo(view: View) -> View:
    """Answer 404 outside demo mode: a second lock, as the addresses aren't there either."""

    @wraps(view)
    def locked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return never_cache(view)(request, *args, **kwargs)

    return locked


@only_in_the_demo
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Say what this is, offer everyone to look as, and lead to the other sites."""
    others = Werkplaats.objects.exclude(site=None).select_related("site").order_by("pk")
    if request.werkplaats is not None:
        others = others.exclude(pk=request.werkplaats.pk)
    made = Product.objects.for_werkplaats(request.werkplaats).published()
    shown = {
        "cast": cast_on(request.get_host()),
        "others": others,
        # The newest come first; of what was found the oldest has most to show.
        "finding": Finding.objects.for_werkplaats(request.werkplaats).public().last(),
        "booklet": Publication.objects.for_werkplaats(request.werkplaats).published().first(),
        "product": made.order_by("published_at").first(),
    }
    return render(request, "demo/start.html", shown)


@only_in_the_demo
@require_POST
def look_as(request: HttpRequest, key: str) -> HttpResponse:
    """Log in as one of the cast with one click; "bezoeker" logs out."""
    role = find_role(request.get_host(), key)
    if role is None:
        raise Http404
    logout(request)
    if role.email:
        _log_in(request, get_object_or_404(User, email=role.email))
        messages.success(request, _("You now look as %(name)s.") % {"name": role.name})
    return redirect(role.first_page)


def _log_in(request: HttpRequest, user: User) -> None:
    """Log in, and let it count as proven a moment ago, as after a code by mail."""
    login(request, user, backend=BACKEND)
    record_authentication(request, user, method="code")
    UserSession.objects.create_from_request(request)


@only_in_the_demo
@require_GET
def mailbox(request: HttpRequest) -> HttpResponse:
    """List the mail, newest first; all of it, or that to one address."""
    letters, to = Letter.objects.all(), request.GET.get("aan", "")
    if to:
        letters = letters.filter(to=to)
    page = Paginator(letters, LETTERS_A_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "demo/mailbox.html", {"page": page, "to": to})


@only_in_the_demo
@require_GET
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one mail as it looks to who gets it, and as plain text."""
    return render(request, "demo/letter.html", {"letter": get_object_or_404(Letter, pk=pk)})


@only_in_the_demo
@require_GET
@xframe_options_sameorigin
@csp_replace(FRAMED)  # type: ignore[arg-type] # its types know no views with arguments
def letter_html(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one mail with its layout, for the frame on its page."""
    html = get_object_or_404(Letter, pk=pk).html
    html = html.replace("<head>", '<head><base target="_top">', 1)
    return HttpResponse(html.replace('target="_blank"', 'target="_top"'))
