"""The page of one entry: for the table with its answers, for others as far as it was shared."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose
from samenspel.ground.freshness import public_page
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access, services
from samenspel.loop.notebook.forms import AnswerForm, PhotosForm, describe_form
from samenspel.loop.notebook.models import Answer, Entry, File, Photo
from samenspel.loop.notebook.views.guards import entry_of, with_own_entry
from samenspel.loop.notebook.views.sending import send_photo
from samenspel.loop.teams.access import circle_of
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table


@require_safe
@public_page
def entry(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show one entry to whom it was shared with."""
    entries = Entry.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    found = get_object_or_404(
        entries.select_related("author", "team__werkplaats__site"), team__slug=slug, pk=pk
    )
    return _entry_page(request, found, AnswerForm())


@require_POST
@at_the_table
def answer(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Say something to an entry."""
    found = entry_of(team, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _entry_page(request, found, form, status=422)
    said = form.cleaned_data
    services.answer_entry(entry=found, by=request.person, text=said["text"], key=said["key"])
    messages.success(request, _("Your answer stands below the entry."))
    return redirect(found)


@require_POST
@at_the_table
def remove_answer(request: HttpRequest, team: Team, pk: int, answer: int) -> HttpResponse:
    """Take an answer away."""
    found = entry_of(team, pk)
    answers = Answer.objects.select_related("entry__team__werkplaats")
    services.remove_answer(
        answer=get_object_or_404(answers, entry=found, pk=answer), by=request.person
    )
    messages.success(request, _("The answer is gone."))
    return redirect(found)


@require_http_methods(["GET", "POST"])
@with_own_entry
def photos(request: HttpRequest, team: Team, entry: Entry) -> HttpResponse:
    """Say what is on the photos, or add some."""
    shown = list(entry.photos.all())
    adding = "add" in request.POST
    typed = request.POST if request.method == "POST" and not adding else None
    described = describe_form(shown, typed)
    more = PhotosForm(request.POST, request.FILES) if adding else PhotosForm()
    if adding and more.is_valid():
        images = more.cleaned_data["photos"]
        services.add_photos(entry=entry, by=request.person, images=images)
        messages.success(request, _("The photos are added. Only the team sees them."))
        return redirect("notebook:photos", slug=team.slug, pk=entry.pk)
    if described.is_valid():
        services.describe_photos(entry=entry, by=request.person, described=described.described)
        messages.success(request, _("Thank you. Now everyone knows what is on them."))
        return redirect(entry)
    context = {"team": team, "entry": entry, "photos": shown, "form": described, "more": more}
    status = 422 if request.method == "POST" else 200
    return render(request, "notebook/photos.html", context, status=status)


@require_POST
@with_own_entry
def remove_photo(request: HttpRequest, team: Team, entry: Entry, photo: int) -> HttpResponse:
    """Take a photo away."""
    services.remove_photo(photo=get_object_or_404(entry.photos, pk=photo), by=request.person)
    messages.success(request, _("The photo is gone."))
    return redirect("notebook:photos", slug=team.slug, pk=entry.pk)


@require_safe
def photo(request: HttpRequest, slug: str, pk: int) -> StreamingHttpResponse:
    """Send a photo to who may see it."""
    visible = Photo.objects.visible_to(request.person)
    at = {"entry__team__slug": slug, "entry__werkplaats": request.werkplaats}
    return send_photo(get_object_or_404(visible, pk=pk, **at), small="klein" in request.GET)


def _entry_page(
    request: HttpRequest, entry: Entry, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    person: Person | None = request.person
    team = entry.team
    table = Team.objects.filter(pk=team.pk)
    at_table = person is not None and table.at_table_of(person).exists()
    photos = Photo.objects.filter(entry=entry).visible_to(person)
    files = File.objects.filter(entry=entry).visible_to(person).with_versions()
    context = {
        "team": team,
        "team_is_visible": table.visible_to(person).exists(),
        "entry": entry,
        "photos": list(photos),
        "files": list(files),
        "at_table": at_table,
        "named": at_table or _may_be_named(entry, person),
    }
    if at_table:
        context |= {
            "form": form,
            "answers": _answers(entry, person),
            "may_change": access.may_change(person, entry),
            "reaches": access.reaches_for(person, entry),
        }
    return render(request, "notebook/entry.html", context, status=status)


def _may_be_named(entry: Entry, person: Person | None) -> bool:
    """Return whether the author agreed to be named to somebody who stands as far away."""
    if entry.author is None:
        return False
    return has_consented(entry.author, Purpose.SHOW_NAME, circle_of(person, entry.team))


def _answers(entry: Entry, person: Person | None) -> list[tuple[Answer, bool]]:
    """Return the answers, and of each whether `person` may take it away."""
    runs = access.may_edit(person, entry.team)
    answers = entry.answers.select_related("author")
    return [(one, runs or one.author_id == getattr(person, "pk", 0)) for one in answers]
