"""One's own profile: what one says about oneself, and where one takes part."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.consent.models import Consent, Purpose
from samenspel.loop.network import services
from samenspel.loop.network.forms import ProfileForm
from samenspel.loop.network.views.guards import person_required


@require_http_methods(["GET", "POST"])
@person_required
def profile(request: HttpRequest) -> HttpResponse:
    """Show and change what one says about oneself."""
    person = request.person
    form = ProfileForm(request.POST or None, request.FILES or None, instance=person)
    if request.method == "POST" and form.attempt(services.change_profile, person=person, by=person):
        messages.success(request, _("Your profile has been saved."))
        return redirect("network:profile")
    agreed = Consent.objects.of(person).in_force()
    context = {
        "form": form,
        "memberships": person.memberships.in_force().select_related("werkplaats__site"),
        "asked": person.pending_memberships.open().select_related("werkplaats", "organisation"),
        "name_consent": next((c for c in agreed if c.purpose == Purpose.SHOW_NAME), None),
        "photo_consent": next((c for c in agreed if c.purpose == Purpose.SHOW_PHOTO), None),
    }
    return render(request, "network/profile.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@person_required
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether one really stops, and stop."""
    memberships = request.person.memberships.in_force().select_related("werkplaats")
    membership = get_object_or_404(memberships, pk=pk)
    problem = ""
    if request.method == "POST":
        try:
            services.leave_werkplaats(membership=membership, by=request.person)
        except ValidationError as error:
            problem = error.messages[0]
        else:
            name = membership.werkplaats.name
            messages.success(request, _("You no longer take part in %(name)s.") % {"name": name})
            return redirect("network:profile")
    context = {"membership": membership, "problem": problem}
    return render(request, "network/leave.html", context, status=422 if problem else 200)
