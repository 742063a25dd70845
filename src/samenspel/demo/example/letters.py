"""What became of the mail: the last letters lie on the mat, the others were sent long ago."""

from django.db.models import F
from django_tasks_db.models import DBTaskResult

from samenspel.demo.example.clock import at
from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import deliver_message

ON_THE_MAT = 24


def deliver_letters() -> None:
    """Deliver the newest letters to the page of the demo, each at its own moment."""
    newest = list(Message.objects.order_by("-created", "-pk")[:ON_THE_MAT])
    for message in reversed(newest):
        with at(message.created):
            deliver_message(message.pk)
    waiting = Message.objects.filter(state=State.WAITING)
    waiting.update(state=State.SENT, sent_at=F("created"), text="", html="")
    DBTaskResult.objects.all().delete()
