"""What the worker does for news."""

from django.utils import timezone
from django_tasks import task

from samenspel.ground.notices.services import bundling


@task()
def send_due() -> int:
    """Send what is due now, and return how many letters: for what would hold up a change."""
    return bundling.send_bundles(timezone.now())
