"""Two changes at the same moment: the mark of what went is never lost."""

import threading
import time

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction

from samenspel.ground.catalogue import registry, services
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Description
from samenspel.ground.catalogue.tests.conftest import describe


@pytest.mark.django_db(transaction=True)
def test_who_describes_slowly_does_not_bring_back_what_went_meanwhile(groups):
    group = Group.objects.create(name="Buren")
    reading = threading.Event()

    def slowly(found: Group) -> Description | None:
        told = describe(found)
        if threading.current_thread().name == "slow":
            reading.set()
            time.sleep(0.3)
        return told

    def describe_anew() -> None:
        with transaction.atomic():
            services.refresh([group])
        connection.close()

    registry.register(Group, slowly)
    slow = threading.Thread(target=describe_anew, name="slow")
    slow.start()
    reading.wait(5)
    with transaction.atomic():
        group.name = "geheim"
        group.save()
    slow.join()
    assert Record.objects.get().is_gone
