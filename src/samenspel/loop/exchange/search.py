"""What can be found of the walls: what people bring and what they look for."""

from collections.abc import Iterable

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.exchange.models import Line, Need, Offer
from samenspel.loop.teams.search import audience_of


def describe(line: Line) -> Document | None:
    """Let a line be found by who may see its wall, as long as it stands there."""
    activity = line.activity
    audience = audience_of(activity.reach, activity.werkplaats_id, activity.team_id)
    is_off = line.hidden_at is not None or activity.status == Status.DRAFT
    if audience is None or is_off or not line.may_stand_there:
        return None
    told = _("To bring: %(text)s") if line.side == Offer.side else _("To fetch: %(text)s")
    return Document(
        title=told % {"text": line.text},
        body=f"{activity.title}\n\n{line.theme.name if line.theme else ''}",
        url=line.get_absolute_url(),
        kind="exchange",
        scope=line.werkplaats_id,
        audience=audience,
        date=timezone.localdate(line.created),
    )


def lines_on(activity: Activity) -> Iterable[Model]:
    """Return what is described anew when the activity changes."""
    return [*Need.objects.of_activity(activity), *Offer.objects.of_activity(activity)]


for model in (Need, Offer):
    rows = model.objects.select_related("activity", "registration", "theme")
    registry.register(model, describe, queryset=rows)
registry.register_dependent(Activity, lines_on)
registry.register_kind("exchange", gettext_lazy("Fetch and bring"))
