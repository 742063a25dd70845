"""Somebody asks something about the own data, and follows it by a private link."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.common.ratelimit import allow
from samenspel.loop.teams.views.guards import private_page
from samenspel.reach.privacy import services
from samenspel.reach.privacy.forms import AskForm
from samenspel.reach.privacy.models import DataRequest, RequestKind
from samenspel.reach.privacy.views.asking import Asker, for_owner

A_DAY = 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@for_owner
def ask(request: HttpRequest, asker: Asker) -> HttpResponse:
    """Ask the coordinators something about the own data."""
    if request.werkplaats is None:
        raise Http404
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if allow(f"privacy.ask:{asker.subject.email}", limit=10, per_seconds=A_DAY):
            made = services.make_request(
                werkplaats=request.werkplaats,
                subject=asker.subject,
                way=asker.way,
                kind=RequestKind(form.cleaned_data["kind"]),
                text=form.cleaned_data["text"],
                language=get_language() or "nl",
            )
            messages.success(request, _("Your request is with the coordinators."))
            return redirect(made)
        form.add_error(None, _("You asked a lot today. Try again tomorrow, or call us."))
    status = 422 if form.is_bound else 200
    return render(request, "privacy/ask.html", {"form": form, "asker": asker}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def own_request(request: HttpRequest, token: str) -> HttpResponse:
    """Show somebody the own request; confirm it, or take it back."""
    ours = DataRequest.objects.for_werkplaats(request.werkplaats).with_token(token)
    item = get_object_or_404(ours.select_related("werkplaats__site"))
    if request.method != "POST":
        return render(request, "privacy/own_request.html", {"item": item})
    match request.POST.get("what"):
        case "confirm":
            services.prove_request(request=item)
            messages.success(request, _("Thank you. Now we know that it is your request."))
        case "take_back":
            services.take_back_request(request=item)
            messages.success(request, _("Your request is taken back."))
    return redirect("privacy:own_request", token=token)
