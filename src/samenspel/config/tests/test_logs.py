"""What never stands in the log."""

import logging

import pytest
import structlog

from samenspel.config.settings.logs import configuration
from samenspel.ground.common.tokens import new_token

NAME = "test-of-the-log"


@pytest.fixture
def written(capsys):
    """Write lines as an installation does; return what stands in the log."""
    formatter = configuration("INFO")["formatters"]["line"]
    handler = logging.StreamHandler()
    handler.setFormatter(formatter.pop("()")(**formatter))
    logging.getLogger(NAME).addHandler(handler)
    logging.getLogger(NAME).setLevel("INFO")
    yield lambda: capsys.readouterr().err
    logging.getLogger(NAME).removeHandler(handler)


def test_a_private_link_can_not_be_read_from_the_log(written):
    token = new_token()
    logging.getLogger(NAME).warning("Not Found: %s", f"/vragen/volgen/{token}/")
    request = f"GET /account/inloggen/?next=%2Fuitnodiging%2F{token}%2F"
    structlog.stdlib.get_logger(NAME).warning("request_started", request=request)
    log = written()
    assert "Not Found: /vragen/volgen/" in log
    assert "request_started" in log
    assert token not in log
