"""The `research` app."""

from datetime import datetime

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ResearchConfig(AppConfig):
    """Registers `research`, and collects the pages of a team's research."""

    name = "samenspel.loop.research"
    label = "research"

    def ready(self) -> None:
        """Keep visitors' pages as they are; let every app add its pages."""
        from samenspel.ground import freshness
        from samenspel.ground.common import housekeeping
        from samenspel.loop.research import consequences  # noqa: F401 - it listens
        from samenspel.loop.research.models import (
            Identity,
            KnownHead,
            RegistrationAnswer,
            Researcher,
        )
        from samenspel.loop.research.services.forgetting import forget_heads

        def forget(now: datetime) -> int:
            return forget_heads(now)

        freshness.ignore(Identity, KnownHead, RegistrationAnswer, Researcher)
        housekeeping.register("research.forget_heads", forget)
        autodiscover_modules("research_tabs")
