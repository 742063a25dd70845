"""A coordinator hands over in one screen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.loop.network import services
from samenspel.loop.network.forms.handing_over import HandOverWerkplaatsForm
from samenspel.loop.network.handover import HANDOVER
from samenspel.loop.network.views.guards import coordinator_required


@require_http_methods(["GET", "POST"])
@coordinator_required
def hand_over(request: HttpRequest) -> HttpResponse:
    """Show what hangs on this coordinator; give it to a successor, with the role."""
    person, werkplaats = request.person, request.werkplaats
    form = HandOverWerkplaatsForm(request.POST or None, werkplaats=werkplaats, by=person)
    if request.method == "POST" and form.attempt(services.hand_over_werkplaats, by=person):
        name = form.cleaned_data["successor"].person.name
        messages.success(request, _("%(name)s is coordinator now. Thank you.") % {"name": name})
        return redirect("/")
    context = {"form": form, "hanging": HANDOVER.of(werkplaats, person)}
    status = 422 if form.errors else 200
    return render(request, "network/manage/hand_over.html", context, status=status)
