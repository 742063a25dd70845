"""What the worker does for mail."""

from django_tasks import task

from samenspel.ground.mail.models import State
from samenspel.ground.mail.services import delivery


@task(queue_name="mail")
def deliver(message_id: int) -> str:
    """Deliver one message; when it must wait longer, queue it again for then."""
    message = delivery.deliver_message(message_id)
    if message is None:
        return "gone"
    if message.state == State.WAITING:
        deliver.using(run_after=message.not_before).enqueue(message_id)
    return message.state
