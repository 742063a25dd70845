"""The `website` app."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """Registers `website` and lets who may edit a site follow the memberships."""

    name = "samenspel.reach.website"
    label = "website"

    def ready(self) -> None:
        """Listen to memberships, and publish pages on their day."""
        from wagtail.images.models import Rendition

        from samenspel.ground.freshness import ignore
        from samenspel.reach.website import housekeeping, listeners, neighbours
        from samenspel.reach.website.models import Editors, NewsImport

        listeners.connect()
        housekeeping.register_jobs()
        neighbours.name_only_colleagues()
        # A size of a picture is made while its page is shown: that changes nothing on any page.
        ignore(Editors, NewsImport, Rendition)
