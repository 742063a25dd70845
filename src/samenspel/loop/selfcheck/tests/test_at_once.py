"""However often somebody sends the form at the same moment, one answer counts."""

import threading

import pytest
from django.db import connection, connections

from samenspel.loop.selfcheck.models import Tally, Turn
from samenspel.loop.selfcheck.services import answer_round
from samenspel.loop.selfcheck.statements import STATEMENTS

ALL_FIVES = {statement.key: 5 for statement in STATEMENTS}


@pytest.mark.django_db(transaction=True)
def test_sending_the_form_at_once_counts_once(opened):
    mine = opened.turns.first().pk
    counted: list[bool] = []
    together = threading.Barrier(4)

    def send() -> None:
        try:
            turn = Turn.objects.get(pk=mine)
            together.wait(timeout=10)
            counted.append(answer_round(turn=turn, answers=ALL_FIVES))
        finally:
            connections.close_all()

    senders = [threading.Thread(target=send) for _number in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join(timeout=30)
    assert sorted(counted) == [False, False, False, True], connection.vendor
    assert set(Tally.objects.filter(answer=5).values_list("number", flat=True)) == {1}
