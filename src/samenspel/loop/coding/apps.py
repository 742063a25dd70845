"""The `coding` app."""

from django.apps import AppConfig


class CodingConfig(AppConfig):
    """Registers `coding`."""

    name = "samenspel.loop.coding"
    label = "coding"

    def ready(self) -> None:
        """Keep visitors' pages as they are; follow texts, speakers and consents."""
        from samenspel.ground import freshness
        from samenspel.loop.coding import (
            models,
            receivers,  # noqa: F401 - connects them
        )

        # No public page shows a mark; what moves or removes a passage lets go of pages itself.
        freshness.ignore(models.Passage, models.PassageVoice, models.Coding)
        freshness.ignore(models.SourceActivity, models.Touched)
