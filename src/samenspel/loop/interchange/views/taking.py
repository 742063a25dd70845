"""Take research along as a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from samenspel.loop.coding.models import Code
from samenspel.loop.interchange import services
from samenspel.loop.interchange.forms import MakeForm
from samenspel.loop.interchange.models import MadeKind, MadeState
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.teams.models import Team

SHOWN = 20


@require_safe
@for_coders
def overview(request: HttpRequest, team: Team) -> HttpResponse:
    """Show what can come in and go out, and the files of this week."""
    return _overview(request, team, MakeForm())


@require_POST
@for_coders
def make(request: HttpRequest, team: Team) -> HttpResponse:
    """Ask for a file."""
    form = MakeForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        no_codes = not Code.objects.of_team(team).in_use().exists()
        if said["kind"] == MadeKind.CODEBOOK and no_codes:
            form.add_error("kind", _("There are no codes yet, so there is nothing to take along."))
        else:
            services.make_file(team=team, by=request.person, **said)
            messages.success(request, _("Your file is being made. It will be in the list below."))
            return redirect("interchange:overview", slug=team.slug)
    return _overview(request, team, form, status=422)


@require_POST
@for_coders
def again(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Make a file again, with what may be seen now."""
    made = get_object_or_404(team.made_files, pk=pk)
    services.make_file(team=team, kind=made.kind, circle=made.circle, by=request.person)
    messages.success(request, _("Your file is being made. It will be in the list below."))
    return redirect("interchange:overview", slug=team.slug)


@require_GET
@for_coders
def fetch(request: HttpRequest, team: Team, pk: int) -> HttpResponse | StreamingHttpResponse:
    """Send a file, and remember that it left."""
    asked = get_object_or_404(team.made_files.open_to(request.person), pk=pk)
    made = services.fetch_file(made=asked, by=request.person)
    if made.state != MadeState.READY:
        messages.warning(request, _("This file was withdrawn: somebody in it doesn't agree now."))
        return redirect("interchange:overview", slug=team.slug)
    with made.file.open("rb") as file:
        response = HttpResponse(file.read(), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, made.download_name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _overview(request: HttpRequest, team: Team, form: MakeForm, status: int = 200) -> HttpResponse:
    context = {
        "team": team,
        "form": form,
        "made": team.made_files.open_to(request.person).select_related("made_by")[:SHOWN],
        "imports": team.imports.select_related("by")[:SHOWN],
    }
    return render(request, "interchange/overview.html", context, status=status)
