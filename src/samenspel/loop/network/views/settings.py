"""The coordinator's screens about the Werkplaats itself: its words and its colours."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.network import services
from samenspel.loop.network.forms import ColoursForm, WerkplaatsForm
from samenspel.loop.network.views.guards import coordinator_required


@require_http_methods(["GET", "POST"])
@coordinator_required
def change_werkplaats(request: HttpRequest) -> HttpResponse:
    """Change introduction, contact, route and socials."""
    form = WerkplaatsForm(request.POST or None, instance=request.werkplaats)
    if request.method == "POST" and form.attempt(
        services.change_werkplaats, werkplaats=request.werkplaats, by=request.person
    ):
        messages.success(request, _("The changes have been saved."))
        return redirect("network:change_werkplaats")
    status = 422 if form.errors else 200
    return render(request, "network/manage/werkplaats.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@coordinator_required
def change_colours(request: HttpRequest) -> HttpResponse:
    """Choose colours; those that can't be read together are told at the field."""
    if request.method == "POST" and "own" in request.POST:
        services.change_werkplaats(werkplaats=request.werkplaats, by=request.person, theme={})
        messages.success(request, _("Your site has the colours of Samenspel again."))
        return redirect("network:change_colours")
    form = ColoursForm(request.POST or None, theme=request.werkplaats.theme)
    if request.method == "POST" and form.attempt(
        services.change_werkplaats, werkplaats=request.werkplaats, by=request.person
    ):
        messages.success(request, _("Your site has its new colours."))
        return redirect("network:change_colours")
    status = 422 if form.errors else 200
    return render(request, "network/manage/colours.html", {"form": form}, status=status)


@coordinator_required
@require_POST
def try_colours(request: HttpRequest) -> HttpResponse:
    """Tell, while somebody chooses, what the colours look like and what can't be read."""
    form = ColoursForm(request.POST, theme=request.werkplaats.theme)
    form.is_valid()
    return render(request, "network/manage/colours_tried.html", {"form": form, "tried": True})
