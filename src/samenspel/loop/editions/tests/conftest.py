"""A book that readers have."""

import pytest

from tests.booklet import a_booklet, publish


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


@pytest.fixture
def published(book, coordinator):
    publish(book, by=coordinator)
    book.publication.refresh_from_db()
    return book
