"""What somebody wants to hear, and how soon."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from samenspel.ground.notices.models import Notice, Pace, Preference, Subscriber
from samenspel.ground.notices.services.readers import readers_of
from samenspel.ground.notices.topics import all_topics


@transaction.atomic
def choose_paces(*, address: str, scope: int, paces: Mapping[str, str]) -> None:
    """Keep how soon `address` wants to hear of each topic; what waits goes at the new pace."""
    address = address.strip().lower()
    now = timezone.now()
    Preference.objects.bulk_create(
        [
            Preference(address=address, scope=scope, topic=topic, pace=pace, chosen_at=now)
            for topic, pace in paces.items()
        ],
        update_conflicts=True,
        unique_fields=["address", "scope", "topic"],
        update_fields=["pace", "chosen_at"],
    )
    unwanted = [topic for topic, pace in paces.items() if pace == Pace.NEVER]
    waiting = Notice.objects.untold().for_reader(address, scope)
    waiting.filter(topic__in=unwanted).update(told_at=now)
    if len(unwanted) < len(paces):
        Subscriber.objects.filter(address=address, scope=scope).update(stopped_at=None)


@transaction.atomic
def stop_everything(*, address: str, scope: int) -> None:
    """Send no more news from one sender, of any topic; doing so twice changes nothing."""
    address = address.strip().lower()
    choose_paces(
        address=address, scope=scope, paces={topic.name: Pace.NEVER for topic in all_topics()}
    )
    reader = readers_of([address], scope=scope)[address]
    if reader.stopped_at is None:
        reader.stopped_at = timezone.now()
        reader.save(update_fields=["stopped_at"])
    Notice.objects.untold().for_reader(address, scope).update(told_at=timezone.now())


def paces_of(address: str, scope: int) -> dict[str, str]:
    """Return how soon `address` hears of each topic now, chosen or not."""
    address = address.strip().lower()
    if Subscriber.objects.filter(address=address, scope=scope).exclude(stopped_at=None).exists():
        return {topic.name: Pace.NEVER for topic in all_topics()}
    chosen = dict(Preference.objects.of(address, scope=scope).values_list("topic", "pace"))
    return {topic.name: chosen.get(topic.name, topic.default) for topic in all_topics()}
