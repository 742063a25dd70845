"""Who gets which page: the table, who it was shared with, or who came by a mailed link."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samenspel.loop.notebook.access import may_change
from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table

View = Callable[..., HttpResponse]


def entry_of(team: Team, pk: int) -> Entry:
    """Return an entry in the log of `team`."""
    entries = Entry.objects.filter(team=team).select_related("author", "team__werkplaats__site")
    return get_object_or_404(entries, pk=pk)


def with_own_entry(view: View) -> View:
    """Give `view` the team and an entry that this person may change."""

    @at_the_table
    @wraps(view)
    def inner(request: HttpRequest, team: Team, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
        entry = entry_of(team, pk)
        if not may_change(request.person, entry):
            raise Http404
        return view(request, team, entry, *args, **kwargs)

    return inner
