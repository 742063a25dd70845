"""What became of the mail: the last letters lie on the mat, the others were sent long ago."""

from collections import Counter

from django.db.models import F
from django_tasks_db.models import DBTaskResult

from samenspel.demo.example.clock import at
from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import deliver_message

ON_THE_MAT = 30
OF_EACH_KIND = 4


def deliver_letters() -> None:
    """Deliver the newest letters of each kind to the page of the demo, each at its own moment."""
    for message in reversed(_newest()):
        with at(message.created):
            deliver_message(message.pk)
    waiting = Message.objects.filter(state=State.WAITING)
    waiting.update(state=State.SENT, sent_at=F("created"), text="", html="")
    DBTaskResult.objects.all().delete()


def _newest() -> list[Message]:
    chosen: list[Message] = []
    kinds: Counter[str] = Counter()
    for message in Message.objects.order_by("-created", "-pk"):
        kinds[message.template] += 1
        if kinds[message.template] <= OF_EACH_KIND:
            chosen.append(message)
    return chosen[:ON_THE_MAT]
