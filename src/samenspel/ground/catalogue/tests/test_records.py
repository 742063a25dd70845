"""A record follows its thing, and its mark stays for ever."""

import datetime as dt
from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.ground.catalogue import registry, services
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.querysets import NeverDeleted
from samenspel.ground.catalogue.record import Description
from samenspel.ground.catalogue.tests.conftest import describe

pytestmark = pytest.mark.usefixtures("groups")


def the_record() -> Record:
    return Record.objects.get()


def test_what_is_published_has_a_record_and_what_never_was_has_none():
    group = Group.objects.create(name="Buren")
    Group.objects.create(name="geheim")
    assert the_record().identifier == f"group:{group.pk}"
    assert the_record().described == describe(group)


def test_only_a_change_in_what_is_told_moves_the_day():
    group = Group.objects.create(name="Buren")
    before = the_record().changed_at
    group.save()
    assert the_record().changed_at == before
    group.name = "Buurvrouwen"
    group.save()
    assert the_record().changed_at > before


def test_what_is_hidden_leaves_a_mark_and_comes_back_under_its_own_name():
    group = Group.objects.create(name="Buren")
    group.name = "geheim"
    group.save()
    assert the_record().is_gone
    assert the_record().description == {}
    group.name = "Buren"
    group.save()
    assert not the_record().is_gone


@pytest.mark.parametrize("how", ["one", "many"])
def test_what_is_deleted_leaves_a_mark(how):
    group = Group.objects.create(name="Buren")
    group.delete() if how == "one" else Group.objects.all().delete()
    assert the_record().is_gone


def test_a_mark_stays_when_the_same_thing_is_deleted_again():
    group = Group.objects.create(name="Buren")
    services.mark_as_gone(group)
    gone = the_record().deleted_at
    services.mark_as_gone(group)
    services.refresh([Group(pk=group.pk + 1)])
    assert the_record().deleted_at == gone


def test_a_record_is_never_deleted():
    Group.objects.create(name="Buren")
    with pytest.raises(NeverDeleted):
        the_record().delete()
    with pytest.raises(NeverDeleted):
        Record.objects.filter(kind="group").delete()
    assert Record.objects.count() == 1


def test_a_mark_can_not_tell_what_it_was():
    Group.objects.create(name="Buren")
    with pytest.raises(IntegrityError), transaction.atomic():
        Record.objects.update(deleted_at=timezone.now())


def test_what_it_is_told_from_counts_too():
    group = Group.objects.create(name="Buren")
    permission = Permission.objects.first()
    group.permissions.add(permission)
    assert the_record().described.abstract == permission.name
    permission.name = "Mag soep koken"
    permission.save()
    assert the_record().described.abstract == "Mag soep koken"


def test_what_inherits_is_told_as_what_it_inherits_from():
    class Choir(Group):
        class Meta:
            app_label = "auth"
            proxy = True

    assert registry.entry_for(Choir).model is Group
    assert services.identifier_of(Choir(pk=7)) == "group:7"


def test_what_ends_by_itself_is_told_anew_in_time(monkeypatch):
    end = timezone.now() + dt.timedelta(hours=1)

    def until(group: Group) -> Description:
        ended = timezone.now() >= end
        told = {"title": "Zonder naam" if ended else "Met naam", "until": None if ended else end}
        return Description(
            kind="g", type="Book", url="/", scope=1, published=dt.date(2026, 1, 1), **told
        )

    registry.register(Group, until)
    Group.objects.create(name="Buren")
    assert services.refresh_in_time(timezone.now()) == 0
    monkeypatch.setattr(timezone, "now", lambda: end)
    assert services.refresh_in_time(end) == 1
    assert the_record().described.title == "Zonder naam"
    assert services.refresh_in_time(end) == 0


def test_one_that_can_not_be_described_stops_no_other(monkeypatch):
    past = timezone.now() - dt.timedelta(hours=1)
    for name in ("Buren", "Kapot"):
        Group.objects.create(name=name)
    Record.objects.update(until=past)

    def breaks(group: Group) -> Description | None:
        if group.name == "Kapot":
            raise RuntimeError
        return describe(group)

    registry.register(Group, breaks)
    assert services.refresh_in_time(timezone.now()) == 1


def test_rebuilding_tells_everything_and_marks_what_went_unseen(capsys):
    group, unseen = Group.objects.create(name="Buren"), Group.objects.create(name="Weg")
    Group.objects.filter(pk=group.pk).update(name="Buurvrouwen")
    Group.objects.filter(pk=unseen.pk)._raw_delete("default")
    call_command("rebuild_catalogue")
    assert Record.objects.there().get().described.title == "Buurvrouwen"
    assert Record.objects.exclude(deleted_at=None).count() == 1
    assert "auth.group: 1" in capsys.readouterr().out


def test_characters_that_no_file_can_hold_are_left_out():
    title = "Bu\x00ren\x0b \ufffe👵🏽 שלום <b>"
    registry.register(Group, lambda group: replace(describe(group), title=title))
    Group.objects.create(name="Buren")
    assert the_record().described.title == "Buren 👵🏽 שלום <b>"
