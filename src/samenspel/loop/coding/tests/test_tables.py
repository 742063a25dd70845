"""Tables count what may be read, and lead to it."""

from collections import Counter
from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding import tables
from samenspel.loop.coding.models import Code, Coding, Passage
from samenspel.loop.coding.tree import codes_of
from samenspel.loop.sources.models import Source
from tests.focus_group import agree

BOTH = "die kent iedereen.\nD2: Bij ons in het wijkteam"


def grid(group, **how):
    return tables.by_perspective(group.team, group.coder, codes_of(group.team), **how)


def test_each_perspective_is_counted_and_a_total_counts_once(group, make):
    code = make("Hulp vragen")
    group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    group.passage(BOTH, code=code, by=group.coder)
    found = grid(group)
    assert found.columns == ["citizen", "professional", "municipality"]
    assert [(row.cells, row.total) for row in found.rows] == [([2, 1, 0], 2)]
    assert (found.totals, found.total) == ([2, 1, 0], 2)


def test_a_perspective_that_is_not_heard_is_named(group, make, login):
    group.passage("Ik bel nooit meteen.", code=make("Hulp"), by=group.coder)
    assert [str(one.label) for one in grid(group).missing] == ["professional", "gemeente"]
    url = reverse("coding:table_perspectives", kwargs={"slug": group.team.slug})
    text = login(group.coder).get(url).content.decode()
    assert "<strong>professional en gemeente</strong>" in text
    assert "<title>" in text
    assert "<desc>" in text


def test_what_stands_at_the_top_gathers_what_falls_under_it(group, make):
    top = make("Hulp")
    passage = group.passage("Ik bel nooit meteen.", code=make("Drempel", top), by=group.coder)
    passage.codings.create(code=make("Buren", top), by=group.coder)
    assert [row.cells for row in grid(group, gathered=True).rows] == [[1, 0, 0]]


def test_words_taken_back_count_nowhere(group, make):
    group.passage("Ik bel nooit meteen.", code=make("Hulp"), by=group.coder)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert grid(group).total == 0
    assert not tables.overlaps(group.team, group.coder)


def test_texts_are_counted_by_code(group, make):
    code = make("Hulp")
    group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    nodes = tables.most_used(group.team, group.coder, codes_of(group.team), 5)
    found = tables.by_source(group.team, group.coder, nodes, [group.transcript])
    assert found.rows == [(group.transcript, [1])]


def test_a_passage_with_two_codes_puts_them_together_once(group, make):
    one, other = make("Hulp"), make("Buren")
    passage = group.passage("Ik bel nooit meteen.", code=one, by=group.coder)
    passage.codings.create(code=other, by=group.coder)
    passage.codings.create(code=other, by=group.keeper)
    assert tables.overlaps(group.team, group.coder) == {(one.pk, other.pk): 1}


STRETCHES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 15), st.sets(st.integers(0, 3), min_size=1)),
    max_size=12,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(stretches=STRETCHES)
def test_overlaps_are_those_of_comparing_all_with_all(group, stretches):
    Passage.objects.all().delete()
    Code.objects.all().delete()
    codes = [group.code(f"Code {number}") for number in range(4)]
    placed = []
    for start, length, given_ in stretches:
        passage = Passage.objects.create(
            source=group.transcript, start=start, end=start + length, text="x"
        )
        for number in given_:
            Coding.objects.create(passage=passage, code=codes[number], by=group.coder)
        placed.append((start, start + length, {codes[number].pk for number in given_}))
    expected = Counter()
    for one in placed:
        expected.update(tuple(sorted(pair)) for pair in combinations(one[2], 2))
    for one, other in combinations(placed, 2):
        if one[0] < other[1] and other[0] < one[1]:
            expected.update(
                tuple(sorted((first, second)))
                for first in one[2] for second in other[2] if first != second
            )  # fmt: skip
    assert tables.overlaps(group.team, group.coder) == expected


@pytest.mark.parametrize("name", ["table_perspectives", "table_sources", "table_together"])
def test_more_passages_cost_no_more_queries(group, make, login, name):
    browser = login(group.coder)
    url = reverse(f"coding:{name}", kwargs={"slug": group.team.slug})
    counts = []
    for again in range(2):
        for number in range(6):
            code = make(f"Code {again} {number}")
            group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
            Source.objects.create(team=group.team, title=f"T{again}{number}", kind="notes", text="")
        browser.get(url)
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(url).status_code == 200
        counts.append(len(caught))
    assert counts[0] == counts[1]
