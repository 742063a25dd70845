"""A booklet with its evidence, written by the team of Otto; Cora decides."""

import pytest

from tests.booklet import Booklet, a_booklet


@pytest.fixture
def book(zhz, researcher) -> Booklet:
    """Everything placed, everyone agreeing, nobody asked to read yet."""
    return a_booklet(zhz, keeper=researcher)
