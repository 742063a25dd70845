"""Who works on the material: appointed, changed, ended."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.loop.research import services
from samenspel.loop.research.forms import ResearcherForm
from samenspel.loop.research.models import ResearchRole
from samenspel.loop.research.views.guards import for_appointers
from samenspel.loop.teams.models import Team


@require_http_methods(["GET", "HEAD", "POST"])
@for_appointers
def researchers(request: HttpRequest, team: Team) -> HttpResponse:
    """Show who works on it, and appoint somebody or change what somebody does."""
    data = request.POST if request.method == "POST" else None
    form = ResearcherForm(data, team=team, initial={"person": request.GET.get("wie")})
    if form.is_valid():
        said = form.cleaned_data
        services.appoint_researcher(
            team=team, person=said["person"], role=ResearchRole(said["role"]), by=request.person
        )
        messages.success(
            request, _("%(name)s works on the research.") % {"name": said["person"].name}
        )
        return redirect("research:researchers", slug=team.slug)
    context = {"team": team, "form": form, "people": team.researchers.select_related("person")}
    status = 422 if request.method == "POST" else 200
    return render(request, "research/researchers.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_appointers
def end(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Let somebody no longer work on it, after asking."""
    if request.method == "POST":
        work = team.researchers.select_related("person").filter(pk=pk).first()
        if work is not None:
            services.end_researcher(team=team, person=work.person, by=request.person)
        messages.success(request, _("This person can't open the research any more."))
        return redirect("research:overview", slug=team.slug)
    work = get_object_or_404(team.researchers.select_related("person"), pk=pk)
    return render(request, "research/end_researcher.html", {"team": team, "work": work})
