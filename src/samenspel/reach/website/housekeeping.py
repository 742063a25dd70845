"""Pages that go live, or come off, on a day that an editor chose."""

from datetime import datetime

from django.core.management import call_command
from django.db.models import Q
from wagtail.models import Page, Revision

from samenspel.ground.common import housekeeping


def publish_on_time(now: datetime) -> int:
    """Publish and take off what is due; return how many pages that were."""
    due = Revision.objects.filter(approved_go_live_at__lte=now).count()
    over = Page.objects.filter(Q(expire_at__lte=now), live=True).count()
    if due or over:
        call_command("publish_scheduled", verbosity=0)
    return due + over


def register_jobs() -> None:
    """Let this run with the other small jobs."""
    housekeeping.register("website.publish_on_time", publish_on_time)
