"""What one has to do, in all one's teams."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenspel.loop.network.views.guards import member_required
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import Task


@require_safe
@member_required
def my_tasks(request: HttpRequest) -> HttpResponse:
    """Show what isn't ready, the most urgent first, and what was made ready today."""
    mine = Task.objects.of_tables(request.person, request.werkplaats)
    today = timezone.localdate()
    context = {"tasks": mine.to_do(), "done": mine.done().filter(done_at__date=today)}
    return render(request, "notebook/my_tasks.html", context)


@member_required
@require_POST
def tick_my_task(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a to-do is ready, or not after all."""
    mine = Task.objects.of_tables(request.person, request.werkplaats)
    task = get_object_or_404(mine, pk=pk)
    done = request.POST.get("klaar") != "nee"
    services.tick_task(task=task, by=request.person, done=done)
    said = _("Well done! It is ready.") if done else _("It stands on the list again.")
    messages.success(request, said)
    return redirect("notebook:my_tasks")
