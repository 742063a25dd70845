"""Who may edit a site follows from who coordinates the Werkplaats, today."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from samenspel.ground.accounts.models import User
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.reach.website.models import Editors

PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]
FILE_PERMISSIONS = [
    *("add_image", "change_image", "choose_image"),
    *("add_document", "change_document", "choose_document"),
]


def create_editors(werkplaats: Werkplaats, home: Page) -> Editors:
    """Make the group that may edit `home` and all under it, with a collection for its files."""
    editors = Editors.objects.filter(werkplaats=werkplaats).select_related("group").first()
    if editors is None:
        editors = Editors.objects.create(
            werkplaats=werkplaats,
            group=Group.objects.create(name=f"Redactie {werkplaats.pk}: {werkplaats.region}"),
            collection=_root_collection().add_child(name=werkplaats.name),
        )
    _grant(editors, home)
    return editors


@transaction.atomic
def sync_editors(*, werkplaats: Werkplaats) -> None:
    """Let exactly those edit the site of `werkplaats` who coordinate it today."""
    editors = Editors.objects.filter(werkplaats=werkplaats).select_related("group").first()
    if editors is not None:
        coordinators = (
            Membership.objects.for_werkplaats(werkplaats).in_force().with_role(Role.COORDINATOR)
        )
        users = coordinators.exclude(person__user=None).values_list("person__user", flat=True)
        editors.group.user_set.set(list(users))


@transaction.atomic
def sync_editor(*, user: User, person: Person | None) -> None:
    """Let `user` edit exactly the sites that `person`, whose account it is, coordinates today.

    Two small reads when all is as it was; a membership that ended yesterday takes effect today.
    """
    memberships = person.active_memberships if person is not None else []
    coordinated = [m.werkplaats_id for m in memberships if m.role == Role.COORDINATOR]
    rightly = set(
        Editors.objects.filter(werkplaats__in=coordinated).values_list("group", flat=True)
    )
    newsrooms = Editors.objects.values("group")
    now = set(user.groups.filter(pk__in=newsrooms).values_list("pk", flat=True))
    if now - rightly:
        user.groups.remove(*now - rightly)
    if rightly - now:
        user.groups.add(*rightly - now)


def _grant(editors: Editors, home: Page) -> None:
    group = editors.group
    GroupPagePermission.objects.filter(group=group).exclude(page=home).delete()
    for permission in _permissions("wagtailcore", PAGE_PERMISSIONS):
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    for permission in [
        *_permissions("wagtailimages", FILE_PERMISSIONS),
        *_permissions("wagtaildocs", FILE_PERMISSIONS),
    ]:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=editors.collection, permission=permission
        )
    group.permissions.set(_permissions("wagtailadmin", ["access_admin"]))


def _permissions(app: str, codenames: list[str]) -> list[Permission]:
    return list(Permission.objects.filter(content_type__app_label=app, codename__in=codenames))


def _root_collection() -> Collection:
    return Collection.get_first_root_node() or Collection.add_root(name="Root")
