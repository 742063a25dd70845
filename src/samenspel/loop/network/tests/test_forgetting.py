"""Somebody becomes nameless: out of the books, the site and the log."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from samenspel.ground.common import log
from samenspel.loop.network.models import Membership
from samenspel.loop.network.services.forgetting import forget_person


def test_the_photo_is_gone_from_the_disk(resident, django_capture_on_commit_callbacks):
    resident.photo.save("roos.png", ContentFile(b"x"))
    name, storage = resident.photo.name, resident.photo.storage
    with django_capture_on_commit_callbacks(execute=True):
        forget_person(person=resident)
    assert not storage.exists(name)


def test_the_log_no_longer_knows_the_name(resident, coordinator):
    log.record("network.change_person", resident, coordinator.user)
    forget_person(person=resident)
    assert not any("Roos" in line.label for line in log.history_of(resident))
    assert log.history_of(resident).filter(action="network.change_person").exists()


def test_the_function_and_partner_of_old_memberships_are_gone(resident):
    Membership.objects.filter(person=resident).update(function="Buurvrouw van nummer 12")
    forget_person(person=resident)
    assert not Membership.objects.exclude(function="").exists()


def test_a_werkplaats_keeps_a_coordinator(coordinator):
    with pytest.raises(ValidationError):
        forget_person(person=coordinator)


def test_a_second_coordinator_can_go(coordinator, professional):
    Membership.objects.filter(person=professional).update(role="coordinator")
    forget_person(person=coordinator)
    coordinator.refresh_from_db()
    assert coordinator.name == "Iemand die weg is"
