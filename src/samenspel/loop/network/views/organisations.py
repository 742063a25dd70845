"""The coordinator's screens about partners."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.network import services
from samenspel.loop.network.forms import OrganisationForm
from samenspel.loop.network.models import Organisation
from samenspel.loop.network.views.guards import coordinator_required


@require_safe
@coordinator_required
def manage_organisations(request: HttpRequest) -> HttpResponse:
    """List the partners, those of before as well."""
    partners = Organisation.objects.for_werkplaats(request.werkplaats).with_member_counts()
    return render(request, "network/manage/organisations.html", {"partners": partners})


@require_http_methods(["GET", "POST"])
@coordinator_required
def add_organisation(request: HttpRequest) -> HttpResponse:
    """Add a partner."""
    form = OrganisationForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.attempt(
        services.add_organisation, werkplaats=request.werkplaats, by=request.person
    ):
        name = form.cleaned_data["name"]
        messages.success(request, _("%(name)s is a partner now.") % {"name": name})
        return redirect("network:manage_organisations")
    status = 422 if form.errors else 200
    return render(request, "network/manage/organisation.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@coordinator_required
def change_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a partner."""
    partners = Organisation.objects.for_werkplaats(request.werkplaats)
    partner = get_object_or_404(partners, pk=pk)
    form = OrganisationForm(request.POST or None, request.FILES or None, instance=partner)
    if request.method == "POST" and form.attempt(
        services.change_organisation, organisation=partner, by=request.person
    ):
        messages.success(request, _("The changes have been saved."))
        return redirect("network:manage_organisations")
    context = {"form": form, "partner": partner}
    status = 422 if form.errors else 200
    return render(request, "network/manage/organisation.html", context, status=status)


@require_http_methods(["GET", "POST"])
@coordinator_required
def remove_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a partner may really go, and remove it."""
    partners = Organisation.objects.for_werkplaats(request.werkplaats).with_member_counts()
    partner = get_object_or_404(partners, pk=pk)
    if request.method == "POST":
        services.remove_organisation(organisation=partner, by=request.person)
        messages.success(request, _("%(name)s has been removed.") % {"name": partner.name})
        return redirect("network:manage_organisations")
    return render(request, "network/manage/remove_organisation.html", {"partner": partner})
