"""What never stands in the log."""

import io
import logging

import pytest
import structlog

from samenspel.config.settings.logs import configuration
from samenspel.ground.common.tokens import new_token

NAME = "test-of-the-log"


@pytest.fixture
def log() -> io.StringIO:
    """The log of an installation."""
    formatter = configuration("INFO")["formatters"]["line"]
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(formatter.pop("()")(**formatter))
    logger = logging.getLogger(NAME)
    logger.setLevel("INFO")
    logger.addHandler(handler)
    yield written
    logger.removeHandler(handler)


def test_a_private_link_can_not_be_read_from_the_log(log):
    token = new_token()
    logging.getLogger(NAME).warning("Not Found: %s", f"/vragen/volgen/{token}/")
    request = f"GET /account/inloggen/?next=%2Fuitnodiging%2F{token}%2F"
    structlog.stdlib.get_logger(NAME).warning("request_started", request=request)
    assert "Not Found: /vragen/volgen/" in log.getvalue()
    assert "request_started" in log.getvalue()
    assert token not in log.getvalue()
