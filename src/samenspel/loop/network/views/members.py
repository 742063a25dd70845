"""The coordinator's screens about people: find, add, change, invite, stop, take along."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.network import services
from samenspel.loop.network.forms import (
    AddPersonForm,
    EndMembershipForm,
    MembershipForm,
    PeopleFilter,
)
from samenspel.loop.network.models import Membership, PendingMembership
from samenspel.loop.network.models.memberships import soon
from samenspel.loop.network.querysets import MembershipQuerySet
from samenspel.loop.network.views.guards import coordinator_required

PEOPLE_A_PAGE = 50


@require_safe
@coordinator_required
def manage_people(request: HttpRequest) -> HttpResponse:
    """List the people, searched and filtered."""
    mine = Membership.objects.for_werkplaats(request.werkplaats)
    form = PeopleFilter(request.GET)
    found = _chosen(mine, form).select_related("person", "organisation")
    context = {
        "form": form,
        "page": Paginator(found, PEOPLE_A_PAGE).get_page(request.GET.get("pagina")),
        "asked": request.werkplaats.pending_memberships.open().count(),
        "ending": mine.ending_by(soon()).count(),
        "is_filtered": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "network/manage/people.html", context)


def _chosen(memberships: MembershipQuerySet, form: PeopleFilter) -> MembershipQuerySet:
    wanted = form.cleaned_data if form.is_valid() else {}
    match wanted.get("toon"):
        case "loopt-af":
            found = memberships.ending_by(soon())
        case "zonder-account":
            found = memberships.in_force().without_account()
        case "gestopt":
            found = memberships.past()
        case "alle":
            found = memberships
        case _:
            found = memberships.in_force()
    if wanted.get("perspectief"):
        found = found.filter(perspective=wanted["perspectief"])
    return found.matching(wanted.get("zoek", ""))


@require_http_methods(["GET", "POST"])
@coordinator_required
def add_person(request: HttpRequest) -> HttpResponse:
    """Add somebody, and offer to send an invitation."""
    form = AddPersonForm(request.POST or None, werkplaats=request.werkplaats)
    if request.method == "POST" and form.attempt(
        services.add_person, werkplaats=request.werkplaats, by=request.person
    ):
        name = form.cleaned_data["name"]
        if isinstance(form.result, PendingMembership):
            told = _("%(name)s has an account already, and gets a mail to say yes or no.")
            messages.success(request, told % {"name": name})
            return redirect("network:manage_pending")
        messages.success(request, _("%(name)s takes part now.") % {"name": name})
        return redirect("network:change_person", pk=form.result.pk)
    status = 422 if form.errors else 200
    return render(request, "network/manage/add_person.html", {"form": form}, status=status)


def _own_membership(request: HttpRequest, pk: int) -> Membership:
    mine = Membership.objects.for_werkplaats(request.werkplaats)
    return get_object_or_404(mine.select_related("person", "organisation", "werkplaats"), pk=pk)


@require_http_methods(["GET", "POST"])
@coordinator_required
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Change how somebody belongs; and name and address, without an account."""
    membership = _own_membership(request, pk)
    form = MembershipForm(
        request.POST or None,
        instance=membership,
        werkplaats=request.werkplaats,
        by=request.person,
    )
    if request.method == "POST" and form.attempt(
        services.change_member, membership=membership, by=request.person
    ):
        messages.success(request, _("The changes have been saved."))
        return redirect("network:manage_people")
    context = {
        "form": form,
        "membership": membership,
        "invitation": membership.person.invitations.filter(werkplaats=request.werkplaats).first(),
    }
    status = 422 if form.errors else 200
    return render(request, "network/manage/change_person.html", context, status=status)


@coordinator_required
@require_POST
def invite_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Mail an invitation, for the first time or again."""
    membership = _own_membership(request, pk)
    try:
        services.invite_person(membership=membership, by=request.person)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        sent = _("The invitation is on its way to %(email)s.") % {"email": membership.person.email}
        messages.success(request, sent)
    return redirect("network:change_person", pk=pk)


@require_http_methods(["GET", "POST"])
@coordinator_required
def end_membership(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the last day, and let the membership end then."""
    membership = _own_membership(request, pk)
    form = EndMembershipForm(request.POST or None)
    if request.method == "POST" and form.attempt(
        services.end_membership, membership=membership, by=request.person
    ):
        messages.success(request, _("The last day has been saved."))
        return redirect("network:manage_people")
    context = {"form": form, "membership": membership}
    status = 422 if form.errors else 200
    return render(request, "network/manage/end_membership.html", context, status=status)


@require_safe
@coordinator_required
def export_people(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the list of people as a file; who took it is in the log."""
    if kind not in services.EXPORTS:
        raise Http404
    mine = Membership.objects.for_werkplaats(request.werkplaats)
    return services.export_people(
        werkplaats=request.werkplaats,
        by=request.person,
        memberships=_chosen(mine, PeopleFilter(request.GET)),
        kind=kind,
    )
