"""Who gets past an organiser's page, and to which activities."""

from django.http import HttpRequest

from samenspel.loop.activities.access import may_manage_activities
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.querysets import ActivityQuerySet
from samenspel.loop.network.views.guards import guarded

organiser_required = guarded(lambda r: may_manage_activities(r.person, r.werkplaats))


def editable_activities(request: HttpRequest) -> ActivityQuerySet:
    """Return the activities that this person may change; anything else isn't there."""
    activities = Activity.objects.for_werkplaats(request.werkplaats).editable_by(request.person)
    return activities.select_related("werkplaats__site", "team")
