"""The coordinator's list of what withdrawals touched, and what is still to be done about them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.consent.models import Affected, AffectedKind, Withdrawal
from samenspel.loop.network.views.guards import coordinator_required
from samenspel.reach.privacy.access import openable
from samenspel.reach.privacy.forms import SettleForm
from samenspel.reach.privacy.services import settle
from samenspel.reach.privacy.telling import who_withdrew

A_PAGE = 20


@require_safe
@never_cache
@coordinator_required
def withdrawals(request: HttpRequest) -> HttpResponse:
    """List withdrawals that touched something here, those with something to do first."""
    ours = Withdrawal.objects.in_scope(request.werkplaats.pk).open_first()
    page = Paginator(ours.prefetch_related("subject", "subject_type"), A_PAGE).get_page(
        request.GET.get("pagina")
    )
    rows = [(withdrawal, who_withdrew(withdrawal)) for withdrawal in page]
    return render(request, "privacy/withdrawals.html", {"page": page, "rows": rows})


@require_safe
@never_cache
@coordinator_required
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what one withdrawal touched here."""
    one = _ours(request, pk)
    touched = one.affected.in_scope(request.werkplaats.pk).select_related(
        "done_by__person", "departure__by__person"
    )
    to_do = [thing for thing in touched if thing.is_to_do]
    context = {
        "withdrawal": one,
        "who": who_withdrew(one),
        "to_do": [(thing, SettleForm(prefix=f"{thing.pk}")) for thing in to_do],
        "hidden": [thing for thing in touched if thing.kind == AffectedKind.HIDDEN],
        "opens": openable(request.person, [thing.url for thing in touched], request.werkplaats),
        "done": [thing for thing in touched if thing.done_at is not None],
    }
    return render(request, "privacy/withdrawal.html", context)


@coordinator_required
@require_POST
def settle_one(request: HttpRequest, pk: int, affected_pk: int) -> HttpResponse:
    """Tick one thing off, with what was done."""
    touched = _ours(request, pk).affected.in_scope(request.werkplaats.pk)
    thing: Affected = get_object_or_404(touched, pk=affected_pk)
    form = SettleForm(request.POST, prefix=f"{thing.pk}")
    note = form.cleaned_data["note"] if form.is_valid() else ""
    if settle(affected=thing, by=request.person, note=note):
        messages.success(request, _("Done: %(what)s.") % {"what": thing.label})
    else:
        messages.info(request, _("Somebody else dealt with this already."))
    return redirect("privacy:withdrawal", pk=pk)


def _ours(request: HttpRequest, pk: int) -> Withdrawal:
    return get_object_or_404(Withdrawal.objects.in_scope(request.werkplaats.pk), pk=pk)
