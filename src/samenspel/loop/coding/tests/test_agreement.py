"""The figures of agreement: the same as those of a library, and none where there is none."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from samenspel.loop.coding.agreement import agreed, alpha, kappa

VALUES = st.sampled_from(["ja", "nee", "misschien"])


def task_of(rows):
    """Hand the same decisions to nltk: (coder, unit, value)."""
    return AnnotationTask(
        data=[
            (f"c{coder}", str(unit), value)
            for unit, row in enumerate(rows)
            for coder, value in enumerate(row)
        ]
    )


def varied(rows):
    return len({value for row in rows for value in row}) > 1


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=40))
def test_kappa_is_that_of_nltk(rows):
    found = kappa(Counter(rows))
    if varied(rows):
        assert found == pytest.approx(task_of(rows).kappa(), abs=1e-9)
    else:
        assert found is None


@given(st.integers(2, 4).flatmap(lambda n: st.lists(st.tuples(*[VALUES] * n), min_size=2)))
def test_alpha_is_that_of_nltk(rows):
    found = alpha(Counter(rows))
    if varied(rows):
        assert found == pytest.approx(task_of(rows).alpha(), abs=1e-9)
    else:
        assert found is None


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1))
def test_agreement_lies_between_chance_and_full(rows):
    assert 0 <= agreed(Counter(rows)) <= 1
    assert (kappa(Counter(rows)) or 0) <= 1


def test_kappa_of_the_textbook():
    counts = {(True, True): 20, (True, False): 5, (False, True): 10, (False, False): 15}
    assert kappa(counts) == pytest.approx(0.4)
    assert agreed(counts) == pytest.approx(0.7)


def test_alpha_leaves_out_what_only_one_coder_judged():
    rows = {("a", "a"): 3, ("a", "b"): 1, ("b",): 50}
    assert alpha(rows) == alpha({("a", "a"): 3, ("a", "b"): 1})


@pytest.mark.parametrize("figure", [agreed, kappa, alpha])
def test_nothing_to_judge_has_no_figure(figure):
    assert figure({}) is None


def test_full_agreement_on_something_that_varies_is_one():
    counts = {("a", "a"): 3, ("b", "b"): 4}
    assert (kappa(counts), alpha(counts)) == (1.0, 1.0)
