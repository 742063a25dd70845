"""The publications of a team, and the outline of one: what it is made of, in order."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.forms.about import LANGUAGES, BeginForm, PublicationForm
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.outline import outline_of
from samenspel.loop.publications.panels import OUTLINE_PANELS
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table


@require_safe
@at_the_table
def team_publications(request: HttpRequest, team: Team) -> HttpResponse:
    """List what the team writes and wrote."""
    written = team.publications.written_by(request.person)
    return render(request, "publications/team.html", {"team": team, "publications": written})


@require_http_methods(["GET", "POST"])
@at_the_table
def begin(request: HttpRequest, team: Team) -> HttpResponse:
    """Begin a publication with a title."""
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publication = services.begin_publication(
            team=team,
            by=request.person,
            title=form.cleaned_data["title"],
            key=form.cleaned_data["key"],
        )
        return redirect("publications:outline", slug=publication.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "publications/begin.html", {"team": team, "form": form}, status=status)


@require_safe
@for_writers
def outline(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show what it is made of, and what can be done next."""
    language = dict(LANGUAGES).get(publication.language, publication.language)
    return show(
        request,
        "outline",
        publication,
        outline=outline_of(publication),
        facts=[
            (_("Language"), language),
            (_("What others may do with it"), publication.get_licence_display()),
            ("ISBN", publication.isbn),
            ("DOI", publication.doi),
        ],
        panels=OUTLINE_PANELS.of(request, publication),
    )


@require_http_methods(["GET", "POST"])
@for_writers
def about(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Change its title, cover and colophon; who comes second sees what was changed."""
    before = Publication.objects.get(pk=publication.pk)
    form = PublicationForm(request.POST or None, instance=before)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_publication(
                publication=publication, by=request.person, seen_version=seen, **form.words
            )
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("publications:outline", slug=publication.slug)
    return show(request, "about", publication, form=form, meanwhile=meanwhile)


def show(
    request: HttpRequest, screen: str, publication: Publication, *, status: int = 0, **more: Any
) -> HttpResponse:
    """Draw a page about a draft; 422 when something that was sent is not right yet."""
    status = status or (422 if request.method == "POST" else 200)
    context = {"publication": publication, "team": publication.team} | more
    return render(request, f"publications/{screen}.html", context, status=status)
