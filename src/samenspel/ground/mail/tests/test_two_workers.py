"""Two workers at the same message, at the same time, in a real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from samenspel.ground.mail.models import Message, State
from samenspel.ground.mail.services import deliver_message, deliver_waiting

WORKERS = 4

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(work) -> list:
    start = Barrier(WORKERS)

    def run(_number):
        try:
            start.wait(timeout=10)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(run, range(WORKERS)))


def test_workers_that_take_the_same_message_send_it_once(post, postbox):
    message = post()
    at_once(lambda: deliver_message(message.pk))
    assert len(postbox.letters) == 1
    assert Message.objects.get().attempts == 1


def test_workers_that_sweep_at_once_send_each_message_once(post, postbox):
    for _number in range(10):
        post()
    at_once(deliver_waiting)
    assert len(postbox.letters) == 10
    assert set(Message.objects.values_list("state", flat=True)) == {State.SENT}


def test_the_same_key_posted_at_once_is_one_message(post):
    at_once(lambda: post(key="questions:1:received"))
    assert Message.objects.count() == 1
