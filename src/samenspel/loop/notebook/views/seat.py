"""The notebook for who has no account, and came by the private link of a seat."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenspel.loop.notebook import services
from samenspel.loop.notebook.forms import AnswerForm
from samenspel.loop.notebook.models import Agreement, Entry, File, FileVersion, Photo, Task
from samenspel.loop.notebook.views.guards import entry_of
from samenspel.loop.notebook.views.sending import send_photo, send_version
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.views.guards import at_a_seat

A_PAGE = 20
READY = 5


@at_a_seat
@require_safe
def log(request: HttpRequest, member: TeamMember) -> HttpResponse:
    """Show what the team wrote down."""
    entries = Entry.objects.filter(team=member.team).for_the_log()
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("pagina"))
    return _page(request, "log", member, page=page)


@at_a_seat
@require_safe
def entry(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Show one entry with its answers."""
    return _entry_page(request, member, entry_of(member.team, pk), AnswerForm())


@at_a_seat
@require_POST
def answer(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Say something to an entry."""
    found = entry_of(member.team, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _entry_page(request, member, found, form, status=422)
    said = form.cleaned_data
    services.answer_entry(entry=found, by=member.person, text=said["text"], key=said["key"])
    messages.success(request, _("Your answer stands below the entry."))
    return redirect("notebook:seat_entry", token=_token(member), pk=pk)


@at_a_seat  # type: ignore[arg-type] # a stream is an answer too
@require_safe
def photo(request: HttpRequest, member: TeamMember, pk: int) -> StreamingHttpResponse:
    """Send a photo."""
    found = get_object_or_404(Photo, entry__team=member.team, pk=pk)
    return send_photo(found, small="klein" in request.GET)


@at_a_seat  # type: ignore[arg-type] # a stream is an answer too
@require_safe
def download(
    request: HttpRequest, member: TeamMember, pk: int, number: int
) -> StreamingHttpResponse:
    """Send one version of a file."""
    versions = FileVersion.objects.select_related("file").filter(file__team=member.team)
    return send_version(get_object_or_404(versions, file=pk, number=number))


@at_a_seat
@require_safe
def agreements(request: HttpRequest, member: TeamMember) -> HttpResponse:
    """Show what was agreed, and who does what."""
    tasks = list(Task.objects.filter(team=member.team).to_do().select_related("owner"))
    return _page(
        request,
        "agreements",
        member,
        mine=[task for task in tasks if task.owner_id == member.person_id],
        of_others=[task for task in tasks if task.owner_id != member.person_id],
        ready=list(member.team.tasks.done().of(member.person)[:READY]),
        agreements=Agreement.objects.filter(team=member.team).in_force(),
    )


@at_a_seat
@require_POST
def tick_task(request: HttpRequest, member: TeamMember, pk: int) -> HttpResponse:
    """Say that one's own to-do is ready, or not after all."""
    task = get_object_or_404(member.team.tasks, owner=member.person, pk=pk)
    done = request.POST.get("klaar") != "nee"
    services.tick_task(task=task, by=member.person, done=done)
    said = _("Well done! It is ready.") if done else _("It stands on the list again.")
    messages.success(request, said)
    return redirect("notebook:seat_agreements", token=_token(member))


def _entry_page(
    request: HttpRequest, member: TeamMember, entry: Entry, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    return _page(
        request,
        "entry",
        member,
        status=status,
        entry=entry,
        form=form,
        photos=entry.photos.all(),
        files=File.objects.filter(entry=entry).with_versions(),
        answers=[(one, False) for one in entry.answers.select_related("author")],
    )


def _page(
    request: HttpRequest, screen: str, member: TeamMember, *, status: int = 200, **more: object
) -> HttpResponse:
    context = {"member": member, "team": member.team, "token": _token(member)} | more
    return render(request, f"notebook/seat/{screen}.html", context, status=status)


def _token(member: TeamMember) -> str:
    return member.seat_link.token
