"""Agreements and to-dos, on one page."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.notebook import services
from samenspel.loop.notebook.forms import AgreementForm, TaskForm
from samenspel.loop.notebook.models import Agreement, Task
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table

A_PAGE = 20


@require_safe
@at_the_table
def agreements(request: HttpRequest, team: Team) -> HttpResponse:
    """Show what was agreed, and who does what: first what is for who looks."""
    tasks = list(Task.objects.filter(team=team).to_do().select_related("owner"))
    ready = Task.objects.filter(team=team).done().select_related("owner", "done_by")
    said = Agreement.objects.filter(team=team)
    context = {
        "team": team,
        "mine": [task for task in tasks if task.owner_id == request.person.pk],
        "of_others": [task for task in tasks if task.owner_id != request.person.pk],
        "done": Paginator(ready, A_PAGE).get_page(request.GET.get("pagina")),
        "agreements": said.in_force(),
        "ended": said.ended(),
    }
    return render(request, "notebook/agreements.html", context)


@require_http_methods(["GET", "POST"])
@at_the_table
def add_task(request: HttpRequest, team: Team) -> HttpResponse:
    """Note a to-do."""
    form = TaskForm(request.POST or None, team=team)
    if form.is_valid():
        key = form.cleaned_data["key"]
        services.add_task(team=team, by=request.person, key=key, **form.words)
        messages.success(request, _("The to-do stands on the list."))
        return redirect("notebook:agreements", slug=team.slug)
    return _show(request, "task", form, team=team)


@require_http_methods(["GET", "POST"])
@at_the_table
def change_task(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Change a to-do, or hand it to somebody else."""
    task = get_object_or_404(team.tasks.select_related("owner"), pk=pk)
    form = TaskForm(request.POST or None, instance=task, team=team)
    meanwhile = None
    if form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.change_task(task=task, by=request.person, seen_version=seen, **form.words)
        except services.ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("notebook:agreements", slug=team.slug)
    return _show(request, "task", form, team=team, task=task, meanwhile=meanwhile)


@require_POST
@at_the_table
def tick_task(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Say that a to-do is ready, or not after all."""
    task = get_object_or_404(team.tasks, pk=pk)
    done = request.POST.get("klaar") != "nee"
    services.tick_task(task=task, by=request.person, done=done)
    said = _("Well done! It is ready.") if done else _("It stands on the list again.")
    messages.success(request, said)
    return redirect("notebook:agreements", slug=team.slug)


@require_POST
@at_the_table
def remove_task(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take a to-do away; it may be gone already."""
    task = team.tasks.filter(pk=pk).first()
    if task is not None:
        services.remove_task(task=task, by=request.person)
    messages.success(request, _("The to-do is gone."))
    return redirect("notebook:agreements", slug=team.slug)


@require_http_methods(["GET", "POST"])
@at_the_table
def add_agreement(request: HttpRequest, team: Team) -> HttpResponse:
    """Note what was agreed."""
    form = AgreementForm(request.POST or None)
    if form.is_valid():
        key = form.cleaned_data["key"]
        services.make_agreement(team=team, by=request.person, key=key, **form.words)
        messages.success(request, _("The agreement is noted."))
        return redirect("notebook:agreements", slug=team.slug)
    return _show(request, "agreement", form, team=team)


@require_http_methods(["GET", "POST"])
@at_the_table
def change_agreement(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Say an agreement otherwise, or end it."""
    agreement = get_object_or_404(team.agreements, pk=pk)
    form = AgreementForm(request.POST or None, instance=agreement)
    if form.is_valid():
        services.change_agreement(agreement=agreement, by=request.person, **form.words)
        messages.success(request, _("The changes have been saved."))
        return redirect("notebook:agreements", slug=team.slug)
    return _show(request, "agreement", form, team=team, agreement=agreement)


def _show(request: HttpRequest, screen: str, form: object, **more: object) -> HttpResponse:
    """Draw a screen with a form; 422 when something in it is not right yet."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"notebook/{screen}.html", {"form": form} | more, status=status)
