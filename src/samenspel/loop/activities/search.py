"""What can be found of the agenda, and by whom."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.teams.search import audience_of


def describe(activity: Activity) -> Document | None:
    """Let an activity be found as soon as it is on the agenda."""
    audience = audience_of(activity.reach, activity.werkplaats_id, activity.team_id)
    if activity.status == Status.DRAFT or audience is None:
        return None
    texts = [activity.summary, activity.description, activity.audience, activity.where]
    return Document(
        title=activity.title,
        body="\n\n".join(text for text in texts if text),
        url=activity.get_absolute_url(),
        kind="activity",
        scope=activity.werkplaats_id,
        audience=audience,
        date=timezone.localdate(activity.starts),
    )


registry.register(Activity, describe)
registry.register_kind("activity", _("Agenda"))
