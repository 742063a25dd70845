"""The coordinator's screens about mail: what went out in our name, and what came back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.mail.models import Bounce, Message
from samenspel.loop.network.forms.mail import MailFilter
from samenspel.loop.network.models import Membership
from samenspel.loop.network.services.returned import handle_returned_mail
from samenspel.loop.network.views.guards import coordinator_required

A_PAGE = 50


@require_safe
@never_cache
@coordinator_required
def manage_mail(request: HttpRequest) -> HttpResponse:
    """List what was sent, newest first; searched and filtered."""
    form = MailFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    sent = Message.objects.from_scope(request.werkplaats.pk).in_state(wanted.get("toon", ""))
    if wanted.get("zoek"):
        sent = sent.sent_to_like(wanted["zoek"])
    shown = sent.select_related("bounce").defer("html", "text")
    context = {
        "form": form,
        "page": Paginator(shown, A_PAGE).get_page(request.GET.get("pagina")),
        "returned": Bounce.objects.from_scope(request.werkplaats.pk).waiting().count(),
        "is_filtered": any(wanted.values()),
    }
    return render(request, "network/manage/mail.html", context)


@require_safe
@never_cache
@coordinator_required
def manage_message(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one message: always its state, and its text when it is for a group or news."""
    sent = Message.objects.from_scope(request.werkplaats.pk).select_related("bounce")
    message = get_object_or_404(sent, pk=pk)
    return render(request, "network/manage/message.html", {"message": message})


@require_safe
@never_cache
@coordinator_required
def manage_returned(request: HttpRequest) -> HttpResponse:
    """List what came back, what nobody did something about first."""
    came_back = Bounce.objects.from_scope(request.werkplaats.pk).undone_first()
    page = Paginator(came_back.select_related("message"), A_PAGE).get_page(
        request.GET.get("pagina")
    )
    known = Membership.objects.for_werkplaats(request.werkplaats).by_address(
        bounce.address for bounce in page
    )
    rows = [(bounce, known.get(bounce.address)) for bounce in page]
    return render(request, "network/manage/returned.html", {"page": page, "rows": rows})


@coordinator_required
@require_POST
def handle_returned(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the coordinator knows, or let mail go there again."""
    bounce = get_object_or_404(Bounce.objects.from_scope(request.werkplaats.pk), pk=pk)
    again = request.POST.get("what") == "again"
    handle_returned_mail(
        bounce=bounce, again=again, werkplaats=request.werkplaats, by=request.person
    )
    if again:
        said = _("We send news to %(address)s again.") % {"address": bounce.address}
        messages.success(request, said)
    else:
        messages.success(request, _("Noted. This no longer waits for you."))
    return redirect("network:manage_returned")
