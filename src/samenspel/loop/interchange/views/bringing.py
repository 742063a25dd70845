"""Bring research in from a file: hand it in, look at what is in it, then say yes."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.interchange import services
from samenspel.loop.interchange.forms import PeopleForm, UploadForm
from samenspel.loop.interchange.models import Import, ImportState
from samenspel.loop.interchange.problems import REMARKS, unseen_lines
from samenspel.loop.interchange.telling import counted, what_came
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.teams.models import Team


@require_http_methods(["GET", "POST"])
@for_coders
def hand_in(request: HttpRequest, team: Team) -> HttpResponse:
    """Take a file in; nothing is written yet."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            brought = services.receive_file(
                team=team, upload=form.cleaned_data["upload"], by=request.person
            )
        except ValidationError as error:
            form.add_error("upload", error)
        else:
            return redirect("interchange:look", slug=team.slug, pk=brought.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "interchange/hand_in.html", {"team": team, "form": form}, status=status)


@require_http_methods(["GET", "POST"])
@for_coders
def look(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show what is in a file; on POST, bring it in."""
    brought = get_object_or_404(team.imports.select_related("team"), pk=pk)
    form = PeopleForm(request.POST if request.method == "POST" else None, brought=brought)
    if request.method == "POST" and form.is_valid():
        services.confirm_import(brought=brought, by=request.person, people=form.people())
        return redirect("interchange:look", slug=team.slug, pk=brought.pk)
    status = 422 if request.method == "POST" else 200
    context = {"team": team, "form": form, "brought": brought, **_told(brought)}
    return render(request, "interchange/look.html", context, status=status)


@require_POST
@for_coders
def discard(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Throw a file away that was not brought in."""
    brought = get_object_or_404(team.imports, pk=pk)
    services.discard_import(brought=brought, by=request.person)
    messages.success(request, _("The file is gone. Nothing of it was brought in."))
    return redirect("interchange:overview", slug=team.slug)


@require_POST
@for_coders
def forget(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Let go what came with a file and can't be shown."""
    brought = get_object_or_404(team.imports, pk=pk)
    services.forget_unseen(brought=brought, by=request.person)
    messages.success(request, _("It is gone. The texts, passages and codes stay."))
    return redirect("interchange:look", slug=team.slug, pk=brought.pk)


def _told(brought: Import) -> dict[str, object]:
    summary = brought.summary
    return {
        "states": ImportState,
        "counts": counted(summary.get("counts", {})),
        "unseen": unseen_lines(summary.get("unseen", {})),
        "missing": summary.get("missing", []),
        "remarks": [REMARKS[one] for one in summary.get("remarks", []) if one in REMARKS],
        "titles": summary.get("sources", []),
        "came": what_came(brought.result),
    }
