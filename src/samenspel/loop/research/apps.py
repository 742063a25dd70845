"""The `research` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ResearchConfig(AppConfig):
    """Registers `research`, and collects the pages of a team's research."""

    name = "samenspel.loop.research"
    label = "research"

    def ready(self) -> None:
        """Keep visitors' pages as they are; let every app add its pages."""
        from samenspel.ground import freshness
        from samenspel.loop.research.models import AskedConsent, Identity, Researcher

        freshness.ignore(AskedConsent, Identity, Researcher)
        autodiscover_modules("research_tabs")
