"""My own pages, and the proof that it is still me."""

from urllib.parse import urlencode

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samenspel.ground.accounts import proof
from samenspel.ground.accounts.forms import ProofForm
from samenspel.ground.accounts.letters import send_proof_code


@login_required
@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """Show all that is mine, from the menu that every app adds to."""
    return render(request, "accounts/mine.html")


@login_required
@require_POST
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Log one of my browsers out."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    session.end()
    messages.success(request, _("That device is logged out."))
    return redirect("usersessions_list")


@login_required
@never_cache
def prove(request: HttpRequest) -> HttpResponse:
    """Ask for a mailed code before a risky change."""
    after = _next(request)
    if proof.was_proven(request):
        return redirect(after)
    form = ProofForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if proof.accept_code(request, form.cleaned_data["code"]):
            return redirect(after)
        form.add_error("code", _("This code is not right. Look once more in your mail."))
    sent = proof.is_code_expected(request)
    return render(request, "accounts/prove.html", {"form": form, "sent": sent, "next": after})


@login_required
@require_POST
def send_proof(request: HttpRequest) -> HttpResponse:
    """Mail the code."""
    if proof.may_send(request):
        send_proof_code(request.user.get_username(), request)
    else:
        messages.error(request, _("Wait a quarter of an hour before you ask for a new code."))
    query = urlencode({"next": _next(request)})
    return redirect(f"{reverse('accounts:prove')}?{query}")


def _next(request: HttpRequest) -> str:
    """Return the page to go on to, if it is one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return reverse("accounts:mine")
