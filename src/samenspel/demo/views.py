"""Looking as somebody, and reading the mail that was "sent". None of it exists outside the demo."""

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

from samenspel.demo.cast import CAST, find_role
from samenspel.demo.models import Letter
from samenspel.loop.network.models import Person

LETTERS_A_PAGE = 30
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
FRAMED = {"style-src": ["'unsafe-inline'"], "frame-ancestors": ["'self'"], "sandbox": [""]}


def _only_in_the_demo() -> None:
    """Answer 404 outside demo mode: a second lock, as the addresses aren't there either."""
    if not settings.DEMO:
        raise Http404


@require_GET
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Say what this is, and offer everyone to look as."""
    _only_in_the_demo()
    return render(request, "demo/start.html", {"cast": CAST})


@require_POST
@never_cache
def look_as(request: HttpRequest, key: str) -> HttpResponse:
    """Log in as one of the cast with one click; "bezoeker" logs out."""
    _only_in_the_demo()
    role = find_role(key)
    if role is None:
        raise Http404
    logout(request)
    if role.email:
        person = get_object_or_404(Person.objects.select_related("user"), email=role.email)
        login(request, person.user, backend=BACKEND)
        messages.success(request, _("You now look as %(name)s.") % {"name": person.name})
    return redirect(role.first_page)


@require_GET
@never_cache
def mailbox(request: HttpRequest) -> HttpResponse:
    """List all mail, newest first."""
    _only_in_the_demo()
    letters = Paginator(Letter.objects.all(), LETTERS_A_PAGE)
    return render(
        request, "demo/mailbox.html", {"page": letters.get_page(request.GET.get("pagina"))}
    )


@require_GET
@never_cache
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one mail as plain text, with its links, and as it looks with its layout."""
    _only_in_the_demo()
    return render(request, "demo/letter.html", {"letter": get_object_or_404(Letter, pk=pk)})


@require_GET
@never_cache
@xframe_options_sameorigin
@csp_replace(FRAMED)
def letter_html(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one mail with its layout; it can run nothing."""
    _only_in_the_demo()
    return HttpResponse(get_object_or_404(Letter, pk=pk).html)
