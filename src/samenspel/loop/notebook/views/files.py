"""Files with their versions."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access, services
from samenspel.loop.notebook.forms import FileForm, ShareForm, TitleForm, VersionForm
from samenspel.loop.notebook.models import File, FileVersion
from samenspel.loop.notebook.querysets import FileQuerySet
from samenspel.loop.notebook.views.sending import send_version
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table

A_PAGE = 40


@require_safe
@at_the_table
def files(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the files of the team."""
    page = Paginator(File.objects.filter(team=team).with_versions(), A_PAGE)
    context = {
        "team": team,
        "page": page.get_page(request.GET.get("pagina")),
        "total": FileVersion.objects.filter(file__team=team).total_size(),
    }
    return render(request, "notebook/files.html", context)


@require_http_methods(["GET", "POST"])
@at_the_table
def add_file(request: HttpRequest, team: Team) -> HttpResponse:
    """Add a file."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            services.add_file(team=team, by=request.person, **said)
        except services.SameContentError as same:
            form.add_error("upload", _already(same))
        else:
            messages.success(request, _("The file is kept. Only the team sees it."))
            return redirect("notebook:files", slug=team.slug)
    return _show(request, "add_file", form, team=team)


@require_safe
@public_page
def file(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show the versions of one file to whom it was shared with."""
    found = get_object_or_404(_visible(request, slug).with_versions(), pk=pk)
    person: Person | None = request.person
    teams = Team.objects.filter(pk=found.team_id)
    at_table = access.at_the_table(person, found.team)
    context = {
        "team": found.team,
        "team_is_visible": teams.visible_to(person).exists(),
        "file": found,
        "at_table": at_table,
        "reaches": access.reaches_for(person, found),
        "may_remove": access.may_remove_file(person, found),
    }
    return render(request, "notebook/file.html", context)


@require_safe
def download(request: HttpRequest, slug: str, pk: int, number: int) -> StreamingHttpResponse:
    """Send one version."""
    versions = FileVersion.objects.filter(file__in=_visible(request, slug))
    found = versions.select_related("file")
    return send_version(get_object_or_404(found, file=pk, number=number))


@require_http_methods(["GET", "POST"])
@at_the_table
def add_version(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Add a newer version."""
    kept = get_object_or_404(team.files.select_related("team__werkplaats"), pk=pk)
    form = VersionForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.add_version(file=kept, by=request.person, **form.cleaned_data)
        except services.SameContentError as same:
            form.add_error("upload", _already(same))
        else:
            messages.success(request, _("The newer version is kept. The older ones stay too."))
            return redirect(kept)
    return _show(request, "add_version", form, team=team, file=kept)


@require_http_methods(["GET", "POST"])
@at_the_table
def rename_file(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Give a file another title."""
    kept = get_object_or_404(team.files.select_related("team__werkplaats"), pk=pk)
    form = TitleForm(request.POST or None, instance=kept)
    if form.is_valid():
        services.rename_file(file=kept, by=request.person, title=form.cleaned_data["title"])
        messages.success(request, _("The changes have been saved."))
        return redirect(kept)
    return _show(request, "rename_file", form, team=team, file=kept)


@require_http_methods(["GET", "POST"])
@at_the_table
def share_file(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Choose who can see a file."""
    kept = get_object_or_404(team.files.select_related("team__werkplaats"), pk=pk)
    reaches = access.reaches_for(request.person, kept)
    if not reaches:
        raise Http404
    form = ShareForm(request.POST or None, reaches=reaches, initial={"reach": kept.reach})
    if form.is_valid():
        services.share_file(file=kept, by=request.person, reach=form.cleaned_data["reach"])
        messages.success(request, _("Saved. The page of the file says who can see it."))
        return redirect(kept)
    return _show(request, "share_file", form, team=team, file=kept)


@require_http_methods(["GET", "POST"])
@at_the_table
def remove_file(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take a file away, after asking."""
    kept = get_object_or_404(team.files.select_related("team__werkplaats"), pk=pk)
    if not access.may_remove_file(request.person, kept):
        raise Http404
    if request.method == "POST":
        services.remove_file(file=kept, by=request.person)
        messages.success(request, _("The file is gone."))
        return redirect("notebook:files", slug=team.slug)
    return render(request, "notebook/remove_file.html", {"team": team, "file": kept})


def _visible(request: HttpRequest, slug: str) -> FileQuerySet:
    files = File.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    return files.filter(team__slug=slug)


def _already(same: services.SameContentError) -> str:
    said = _("We have this file already, with the same content: “%(title)s”, version %(number)s.")
    return said % {"title": same.version.file.title, "number": same.version.number}


def _show(request: HttpRequest, screen: str, form: object, **more: object) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"notebook/{screen}.html", {"form": form} | more, status=status)
