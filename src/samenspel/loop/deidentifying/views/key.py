"""The key: what stands for whom. Closed until a keeper opens it, which is remembered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.accounts.proof import recently_proven
from samenspel.ground.common.log import history_of
from samenspel.loop.deidentifying import services
from samenspel.loop.deidentifying.models import Pseudonym
from samenspel.loop.network.models import Person
from samenspel.loop.research.views.guards import for_keepers
from samenspel.loop.teams.models import Team

SHOWN = 10


@require_http_methods(["GET", "POST"])
@for_keepers
@recently_proven
def key(request: HttpRequest, team: Team) -> HttpResponse:
    """Tell how much is in the key and who opened it; after a press of the button, what it says."""
    opened = services.open_key(team=team, by=request.person) if request.method == "POST" else None
    lines = list(history_of(team).filter(action="deidentifying.open_key")[:SHOWN])
    people = Person.objects.filter(user__in=[line.user_id for line in lines])
    names = dict(people.values_list("user", "name"))
    context = {
        "team": team,
        "number": Pseudonym.objects.of_team(team).count(),
        "opened": opened is not None,
        "headers": [_("In the texts"), _("Means"), _("Kind"), _("Places")],
        "rows": [_row(one) for one in opened or []],
        "does_not_fit": opened is not None and any(not one.words for one in opened),
        "log": [(names.get(line.user_id, "—"), line.timestamp) for line in lines],
    }
    return render(request, "deidentifying/key.html", context)


def _row(one: services.Opened) -> list[object]:
    kind = str(one.pseudonym.get_kind_display())
    return [one.pseudonym.stand_in, one.words or "—", kind, one.places]
