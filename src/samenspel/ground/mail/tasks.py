"""What the worker does for mail."""

from django_tasks import task

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import delivery

ROUND_LASTS = 5.0
"""Seconds; a worker that must stop is given twice as long before it is ended."""


@task(queue_name="mail")
def deliver(message_id: int) -> str:
    """Deliver one message, and what else waits, over one connection.

    What must wait longer is queued again for then. Each message is claimed by itself, so the tasks
    of those that were taken along find nothing to do.
    """
    done = delivery.deliver_round(first=message_id, seconds=ROUND_LASTS)
    if done.next_one is not None:
        deliver.enqueue(done.next_one)
    for later_id, moment in done.later.items():
        deliver.using(run_after=moment).enqueue(later_id)
    state = Message.objects.filter(pk=message_id).values_list("state", flat=True).first()
    return state or "gone"
