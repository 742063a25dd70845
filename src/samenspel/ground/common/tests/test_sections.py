"""Sections that need a few rows are read together."""

import pytest
from django.contrib.auth.models import Group
from django.db.models import Exists

from samenspel.ground.common.reading import Wanted
from samenspel.ground.common.sections import Reading, Section, Sections

pytestmark = pytest.mark.django_db


def section(read):
    return Section("a.html", {"read": read}) if read else None


def starting(letter, *columns, first=None):
    rows = Group.objects.filter(name__startswith=letter).annotate(sure=Exists(Group.objects.all()))
    return lambda _owner, _person: Reading(Wanted(rows, columns, first), section)


@pytest.fixture
def sections():
    for name in ("a1", "a2", "a3", "b1"):
        Group.objects.create(name=name)
    found = Sections()
    found.register(starting("a", "name", first=(2, "-name")), order=1)
    found.register(lambda _owner, _person: section(["vast"]), order=2)
    found.register(starting("c", "name"), order=3)
    found.register(starting("b", "name", "sure"), order=4)
    return found


def test_all_are_read_in_one_query_and_come_in_their_own_order(sections, django_assert_num_queries):
    with django_assert_num_queries(1):
        first, second, third = (one.context["read"] for one in sections.of(None, None))
    assert [one.name for one in first] == ["a3", "a2"]
    assert second == ["vast"]
    assert [(one.name, one.sure) for one in third] == [("b1", True)]


def test_a_page_without_readings_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Sections().of(None, None) == []
