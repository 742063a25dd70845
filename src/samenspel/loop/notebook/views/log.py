"""The log: read it, write in it, change it, share it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.notebook import access, services
from samenspel.loop.notebook.forms import EntryForm, ShareForm
from samenspel.loop.notebook.models import Entry, EntryKind
from samenspel.loop.notebook.views.guards import with_own_entry
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table

A_PAGE = 20


@require_safe
@at_the_table
def log(request: HttpRequest, team: Team) -> HttpResponse:
    """Show what the team wrote down, the last day first."""
    entries = Entry.objects.filter(team=team).for_the_log()
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "notebook/log.html", {"team": team, "page": page})


@require_http_methods(["GET", "POST"])
@at_the_table
def write(request: HttpRequest, team: Team) -> HttpResponse:
    """Write something down."""
    kind = EntryKind.TRIAL if request.GET.get("soort") == "poging" else EntryKind.NOTE
    form = EntryForm(request.POST or None, request.FILES or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        entry = services.write_entry(
            team=team,
            by=request.person,
            kind=kind,
            key=said["key"],
            images=said["photos"],
            documents=said["documents"],
            **form.words,
        )
        messages.success(request, _("It stands in the log. Your team can read it now."))
        if said["photos"]:
            return redirect("notebook:photos", slug=team.slug, pk=entry.pk)
        return redirect("notebook:log", slug=team.slug)
    return _show(request, "write", form, team=team, kind=kind)


@require_http_methods(["GET", "POST"])
@with_own_entry
def change(request: HttpRequest, team: Team, entry: Entry) -> HttpResponse:
    """Change an entry; who comes second sees what was changed, and keeps what was typed."""
    form = EntryForm(request.POST or None, instance=entry, kind=entry.kind)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_entry(entry=entry, by=request.person, seen_version=seen, **form.words)
        except services.ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect(entry)
    return _show(request, "change", form, team=team, entry=entry, meanwhile=meanwhile)


@require_http_methods(["GET", "POST"])
@with_own_entry
def remove(request: HttpRequest, team: Team, entry: Entry) -> HttpResponse:
    """Take an entry away, after asking."""
    if request.method == "POST":
        services.remove_entry(entry=entry, by=request.person)
        messages.success(request, _("It is gone from the log."))
        return redirect("notebook:log", slug=team.slug)
    others = entry.answers.exclude(author=request.person).count()
    context = {"team": team, "entry": entry, "others": others}
    return render(request, "notebook/remove.html", context)


@require_http_methods(["GET", "POST"])
@with_own_entry
def share(request: HttpRequest, team: Team, entry: Entry) -> HttpResponse:
    """Choose who can see an entry."""
    photos = list(entry.photos.all())
    shared = bool(photos) and all(photo.nobody_recognisable for photo in photos)
    form = ShareForm(
        request.POST or None,
        reaches=access.reaches_for(request.person, entry),
        with_photos=bool(photos),
        initial={"reach": entry.reach, "nobody_recognisable": shared},
    )
    if form.is_valid():
        services.share_entry(
            entry=entry,
            by=request.person,
            reach=form.cleaned_data["reach"],
            nobody_recognisable=form.cleaned_data.get("nobody_recognisable", False),
        )
        messages.success(request, _("Saved. The page of the entry says who can see it."))
        return redirect(entry)
    return _show(request, "share", form, team=team, entry=entry, photos=photos)


def _show(request: HttpRequest, screen: str, form: object, **more: object) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"notebook/{screen}.html", {"form": form} | more, status=status)
