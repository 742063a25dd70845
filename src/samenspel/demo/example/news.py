"""What is news, and what was told to everyone long ago."""

from datetime import timedelta

from django.db.models import F

from samenspel.demo.example.clock import days_ago
from samenspel.ground.notices.models import Notice

NEWS = timedelta(days=2)


def tell_old_news(*apps: str) -> None:
    """Let what happened in these apps be told already, but for the last two days."""
    waiting = Notice.objects.filter(told_at=None, created__lt=days_ago(NEWS.days))
    waiting.filter(topic__regex=rf"^({'|'.join(apps)})\.").update(told_at=F("created"))
