"""The `deidentifying` app."""

from django.apps import AppConfig


class DeidentifyingConfig(AppConfig):
    """Registers `deidentifying`: nothing of it is on a public page, and it follows the texts."""

    name = "samenspel.loop.deidentifying"
    label = "deidentifying"

    def ready(self) -> None:
        """Keep visitors' pages as they are; move along with every text."""
        from samenspel.ground import freshness
        from samenspel.loop.deidentifying import following  # noqa: F401 - it listens
        from samenspel.loop.deidentifying.models import NameSearch, Pseudonym, Suggestion

        freshness.ignore(NameSearch, Pseudonym, Suggestion)
