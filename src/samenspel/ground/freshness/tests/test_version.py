"""The version of what a host shows."""

import pytest
from django.utils import translation

from samenspel.ground.freshness import remembered, services
from samenspel.ground.freshness.models import Change
from samenspel.ground.freshness.version import version_of
from samenspel.loop.network.models import Organisation, OrganisationKind


def version(host: str = "testserver"):
    return version_of(host)


def test_the_version_stays_when_nothing_changes(zhz):
    assert version() == version()


def test_a_saved_partner_makes_a_new_version(zhz):
    before = version()
    Organisation.objects.create(werkplaats=zhz, name="Buurthuis", kind=OrganisationKind.RESIDENTS)
    assert version() != before


def test_a_change_elsewhere_leaves_the_version_as_it_is(zhz, elders):
    before = version()
    services.touch(elders.pk)
    assert version() == before
    assert version("elders.test") != before


def test_a_change_for_everywhere_changes_every_version(zhz, elders):
    before = version(), version("elders.test")
    services.touch()
    assert version() != before[0]
    assert version("elders.test") != before[1]


def test_a_change_that_was_begun_earlier_and_ends_later_is_seen(zhz):
    """On PostgreSQL the lower number can be committed after the higher one."""
    services.touch(zhz.pk)
    newest = Change.objects.order_by("pk").last()
    assert newest is not None
    before = version()
    Change.objects.create(pk=newest.pk + 10, scope=zhz.pk)
    between = version()
    Change.objects.create(pk=newest.pk + 5, scope=zhz.pk)
    assert len({before, between, version()}) == 3


def test_the_hub_changes_with_every_region(zhz, elders):
    zhz.kind = "hub"
    zhz.save()
    before = version()
    services.touch(elders.pk)
    assert version() != before


def test_old_changes_are_let_go(zhz):
    for _number in range(services.KEPT * 3):
        services.touch(zhz.pk)
    assert Change.objects.count() <= services.KEPT * 2 + 50


def test_reading_the_version_costs_one_query(zhz, django_assert_num_queries):
    version()
    with django_assert_num_queries(1):
        version()


@pytest.mark.parametrize("host", ["testserver", "testserver:8000", "unknown.test", "127.0.0.1"])
def test_any_host_has_a_version(zhz, host):
    assert version(host) is not None


def test_what_every_page_needs_is_read_once_a_version(zhz, rf):
    asked = []

    def make():
        asked.append(1)
        return len(asked)

    def remember():
        return remembered(rf.get("/"), "test", make)

    assert [remember(), remember()] == [1, 1]
    services.touch(zhz.pk)
    assert [remember(), remember()] == [2, 2]


def test_what_is_remembered_belongs_to_one_host(zhz, elders, rf):
    ours = remembered(rf.get("/"), "test-host", lambda: "ours")
    theirs = remembered(rf.get("/", HTTP_HOST="elders.test"), "test-host", lambda: "theirs")
    assert (ours, theirs) == ("ours", "theirs")


def test_what_is_remembered_belongs_to_one_language(zhz, rf):
    with translation.override("en"):
        assert remembered(rf.get("/"), "test-language", lambda: "question") == "question"
    with translation.override("nl"):
        assert remembered(rf.get("/"), "test-language", lambda: "vraag") == "vraag"
