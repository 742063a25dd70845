"""Two people on the same stretch at the same moment: one passage, both codes, nobody refused."""

import threading

import pytest
from django.db import connections

from samenspel.loop.coding.models import Coding, Passage, SourceActivity
from samenspel.loop.coding.services import mark_passage
from tests.focus_group import a_focus_group


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_make_one_passage(zhz, researcher, professional):
    group = a_focus_group(zhz, keeper=researcher, coder=professional)
    codes = [group.code("Drempel"), group.code("Buren")]
    together = threading.Barrier(4)
    problems: list[Exception] = []

    def mark(by, code) -> None:
        try:
            together.wait(timeout=10)
            mark_passage(source=group.transcript, start=50, end=62, by=by, codes=[code])
        except Exception as problem:
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=mark, args=(by, code))
        for by in (researcher, professional)
        for code in codes
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert problems == []
    assert Passage.objects.count() == 1
    assert Coding.objects.count() == 4
    assert SourceActivity.objects.get().number == 4
