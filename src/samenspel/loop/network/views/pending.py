"""Who has an account is asked to take part: the page behind the letter, and the coordinator's."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common import tokens
from samenspel.loop.network import services
from samenspel.loop.network.models import PendingMembership
from samenspel.loop.network.views.guards import coordinator_required, person_required

NO_LONGER_OPEN = 410


@never_cache
@require_http_methods(["GET", "POST"])
def answer_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Say what one is asked; whoever reads that letter answers, without logging in."""
    asked = PendingMembership.objects.select_related("werkplaats__site", "person")
    pending = get_object_or_404(
        asked, link_digest=tokens.digest(token), werkplaats=request.werkplaats
    )
    if request.method == "POST" and pending.is_open and _answer(request, pending):
        return redirect("network:profile")
    status = 200 if pending.is_open else NO_LONGER_OPEN
    return render(request, "network/asked.html", {"pending": pending}, status=status)


@person_required
@require_POST
def answer_pending(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer on the own profile; a second click finds it answered."""
    mine = request.person.pending_memberships.select_related("werkplaats", "person")
    pending = get_object_or_404(mine, pk=pk)
    if pending.is_open:
        _answer(request, pending)
    return redirect("network:profile")


@require_safe
@coordinator_required
def manage_pending(request: HttpRequest) -> HttpResponse:
    """Show who was asked and did not say yes yet: only what was typed."""
    asked = PendingMembership.objects.for_werkplaats(request.werkplaats).standing()
    return render(request, "network/manage/pending.html", {"asked": asked})


@coordinator_required
@require_POST
def take_back_pending(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask no more; a second click finds nothing to do."""
    asked = PendingMembership.objects.for_werkplaats(request.werkplaats)
    pending = asked.open().select_related("werkplaats").filter(pk=pk).first()
    if pending is not None:
        services.take_back_pending(pending=pending, by=request.person)
        messages.success(request, _("We no longer ask %(name)s.") % {"name": pending.name})
    return redirect("network:manage_pending")


def _answer(request: HttpRequest, pending: PendingMembership) -> bool:
    """Carry out the button that was pressed; return whether there was one."""
    name, person = pending.werkplaats.name, pending.person
    try:
        match request.POST.get("answer"):
            case "yes":
                services.accept_pending(pending=pending, by=person)
                messages.success(request, _("You take part in %(name)s now.") % {"name": name})
            case "no":
                services.decline_pending(pending=pending, by=person)
                messages.success(request, _("You said no to %(name)s.") % {"name": name})
            case _other:
                return False
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return True
