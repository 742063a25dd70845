"""The `network` app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NetworkConfig(AppConfig):
    """Registers `network` and tells the ground what only it knows."""

    name = "samenspel.loop.network"
    label = "network"

    def ready(self) -> None:
        """Tell whose pages a host shows, who may have what, and what runs by itself."""
        from samenspel.ground import freshness
        from samenspel.ground.accounts import second_factor
        from samenspel.ground.common import housekeeping, media
        from samenspel.ground.notices import senders
        from samenspel.loop.network import access, receivers, services
        from samenspel.loop.network.hosts import scope_of_host, sender_of
        from samenspel.loop.network.models import ImportDraft, Invitation, PendingMembership
        from samenspel.loop.network.views.guards import guard_photo

        freshness.resolve_scopes_with(scope_of_host)
        senders.register(sender_of)
        freshness.ignore(ImportDraft, Invitation, PendingMembership)
        media.protect("people/", guard_photo)
        second_factor.required_for(access.sees_data_of_others)
        housekeeping.register("network.drafts", services.forget_old_drafts)
        housekeeping.register("network.endings", services.notice_expiring_memberships)
        housekeeping.register("network.unanswered", services.forget_unanswered)
        receivers.connect()
        autodiscover_modules("network_handover")
