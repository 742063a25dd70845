"""A membership that begins, changes or ends changes who may edit the site."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.reach.website.services.editors import sync_editors


def _membership_changed(sender: Any, instance: Membership, raw: bool = False, **kw: Any) -> None:
    if raw:
        return
    try:
        werkplaats = instance.werkplaats
    except Werkplaats.DoesNotExist:  # It is being removed, with all its memberships.
        return
    sync_editors(werkplaats=werkplaats)


def _account_linked(sender: Any, instance: Person, raw: bool = False, **kw: Any) -> None:
    """Somebody who already coordinates may have got an account, or another one."""
    if not raw and not kw.get("created"):
        coordinated = instance.memberships.with_role(Role.COORDINATOR)
        for membership in coordinated.select_related("werkplaats"):
            sync_editors(werkplaats=membership.werkplaats)


def connect() -> None:
    """Listen; called once, when the apps are ready."""
    post_save.connect(_membership_changed, sender=Membership, dispatch_uid="website.membership")
    post_delete.connect(_membership_changed, sender=Membership, dispatch_uid="website.left")
    post_save.connect(_account_linked, sender=Person, dispatch_uid="website.account")
