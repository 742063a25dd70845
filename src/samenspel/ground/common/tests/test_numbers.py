"""What counts as a number in an address."""

import pytest

from samenspel.ground.common.numbers import number_said


@pytest.mark.parametrize(("said", "number"), [("0", 0), ("12", 12), ("999999999", 999_999_999)])
def test_plain_digits_are_a_number(said, number):
    assert number_said(said) == number


@pytest.mark.parametrize("said", [None, "", " 1", "-1", "1.5", "²", "٣", "1" * 10, "1" * 5_000])
def test_anything_else_is_none(said):
    assert number_said(said) is None
