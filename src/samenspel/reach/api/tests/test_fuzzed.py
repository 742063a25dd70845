"""Random questions, right and wrong ones, made from what the API says of itself."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.generation import GenerationMode

from tests.booklet import a_booklet, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def _one_connection():
    """Let a request leave the connection of the test open, as Django's own test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def api_schema(zhz, researcher, coordinator, _one_connection):
    publish(a_booklet(zhz, keeper=researcher), by=coordinator)
    return schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json",
        WSGIHandler(),
        config=SchemathesisConfig.from_dict({"base-url": "http://testserver"}),
    )


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_it_does_what_it_says(api_schema, mode):
    operations = [operation.ok() for operation in api_schema.get_all_operations()]
    assert len(operations) == 7
    for operation in operations:
        ask_at_random(operation.as_strategy(generation_mode=mode))


def ask_at_random(strategy):
    @given(case=strategy)
    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        case.call_and_validate()

    ask()
