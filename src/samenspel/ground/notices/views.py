"""My messages: what I hear of by mail, and how often."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspel.ground.common import tokens
from samenspel.ground.common.words import joined
from samenspel.ground.mail.services import mail_arrives_at
from samenspel.ground.notices import services
from samenspel.ground.notices.forms import PacesForm
from samenspel.ground.notices.models import Pace, Subscriber
from samenspel.ground.notices.offers import own_addresses, topics_for_account, topics_for_link
from samenspel.ground.notices.topics import Topic


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Let who is logged in choose, for this Werkplaats."""
    if request.werkplaats is None:
        raise Http404
    addresses = own_addresses(request)
    topics = topics_for_account(request, addresses[0], request.werkplaats.pk)
    return _settings(request, addresses, topics)


@csrf_exempt  # A mail program posts here too; who can't read the letter doesn't know the address.
@require_http_methods(["GET", "POST"])
@never_cache
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Let whoever got the letter choose, or stop at once: also the button of a mail program."""
    reader = Subscriber.objects.filter(link_digest=tokens.digest(token)).first()
    werkplaats = request.werkplaats
    if reader is None or werkplaats is None or reader.scope != werkplaats.pk:
        return render(request, "notices/no_link.html", status=404)
    if not reader.link_works:
        return render(request, "notices/no_link.html", status=404)
    if request.POST.get("List-Unsubscribe") == "One-Click":
        services.stop_everything(address=reader.address, scope=reader.scope)
        return render(request, "notices/stopped.html", {"address": reader.address})
    topics = topics_for_link(request, reader.address, reader.scope)
    return _settings(request, [reader.address], topics)


def _settings(request: HttpRequest, addresses: list[str], topics: list[Topic]) -> HttpResponse:
    """Show or keep the choices of one reader; with several addresses the same for each."""
    scope = request.werkplaats.pk
    paces = services.paces_of(addresses[0], scope)
    if request.method == "POST":
        for address in addresses:
            mail_arrives_at(address)
        if "stop" in request.POST:
            for address in addresses:
                services.stop_everything(address=address, scope=scope)
            messages.success(request, _("We send you no more news by mail."))
            return redirect(request.path)
    form = PacesForm(request.POST or None, topics=topics, paces=paces)
    if request.method == "POST" and form.is_valid():
        for address in addresses:
            services.choose_paces(address=address, scope=scope, paces=form.chosen())
        messages.success(request, _("Your choices have been saved."))
        return redirect(request.path)
    hears = any(pace != Pace.NEVER for pace in paces.values())
    context = {"form": form, "address": joined(addresses), "hears": hears}
    status = 422 if form.errors else 200
    return render(request, "notices/settings.html", context, status=status)
