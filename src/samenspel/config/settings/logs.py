"""Logs as one JSON line an event on standard output, each with the id of its request."""

import re
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"(%2F|(?<![\w-]))[\w-]{43}(?![\w-])", re.IGNORECASE)


def without_tokens(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Leave the tokens of private links out: who reads the log must not get in by it."""
    for key in ("event", "request"):
        if isinstance(event.get(key), str):
            event[key] = _TOKEN.sub(r"\1…", event[key])
    return event


SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.StackInfoRenderer(),
    structlog.processors.format_exc_info,
    structlog.processors.UnicodeDecoder(),
    without_tokens,
]


def configuration(level: str, *, plain: bool = False) -> dict[str, Any]:
    """Return a ``LOGGING`` dict; `plain` writes for eyes instead of machines."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer: Any = (
        structlog.dev.ConsoleRenderer() if plain else structlog.processors.JSONRenderer()
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processor": renderer,
                "foreign_pre_chain": SHARED,
            },
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {"django.server": {"handlers": ["console"], "propagate": False}},
    }
