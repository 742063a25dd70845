"""The settings of the example, and one address more: a view that only returns bytes."""

from samenspel.config.settings.demo import *  # noqa: F403 - settings are layered by name

ROOT_URLCONF = "bench.housed_urls"
