"""Found the site of a Werkplaats: its address, its starter pages, its editors."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from samenspel.loop.network.models import Membership, Person, Perspective, Role, Werkplaats
from samenspel.reach.website.models import (
    HomePage,
    HubPage,
    NewsIndexPage,
    TextPage,
)
from samenspel.reach.website.services.editors import create_editors, sync_editors
from samenspel.reach.website.services.starter import (
    HUB_TEXTS,
    STARTER_TEXTS,
    home_blocks,
    hub_blocks,
    starter_text,
)


@transaction.atomic
def create_site(
    *, werkplaats: Werkplaats, hostname: str, port: int = 80, is_default: bool = False
) -> Site:
    """Give `werkplaats` a site on `hostname` with starter pages, and let its coordinators edit it.

    The starter pages are honest as they are, and say where something must still be filled in. For
    the one who runs this installation (`samenspel init`, the demo): it asks nobody's permission.
    A second time it only moves the site to another address: pages that are there stay.
    """
    home = _home_of(werkplaats)
    if home is None:
        home = _plant_home(werkplaats, slug=_free_slug(hostname))
        _plant_pages(werkplaats, home)
    site = _open_site(werkplaats, home, hostname=hostname, port=port, is_default=is_default)
    if werkplaats.site_id != site.pk:
        werkplaats.site = site
        werkplaats.save(update_fields=["site"])
    create_editors(werkplaats, home)
    sync_editors(werkplaats=werkplaats)
    return site


@transaction.atomic
def found_werkplaats(
    *, name: str, region: str, hostname: str, coordinator_email: str, port: int = 443
) -> Werkplaats:
    """Make a Werkplaats with its site and its first coordinator; again, it completes what lacks.

    The coordinator logs in with a code that is mailed to `coordinator_email`, and finds the
    screens to do all else.
    """
    werkplaats, _new = Werkplaats.objects.get_or_create(
        name=name, defaults={"region": region, "email": coordinator_email}
    )
    others = Site.objects.exclude(werkplaats=werkplaats).filter(is_default_site=True)
    is_default = not others.filter(werkplaats__isnull=False).exists()
    create_site(werkplaats=werkplaats, hostname=hostname, port=port, is_default=is_default)
    person = Person.objects.with_address(coordinator_email).first()
    if person is None:
        person = Person.objects.create(
            name=coordinator_email.partition("@")[0], email=coordinator_email.lower()
        )
    Membership.objects.get_or_create(
        werkplaats=werkplaats,
        person=person,
        defaults={"role": Role.COORDINATOR, "perspective": Perspective.EDUCATION},
    )
    return werkplaats


def _home_of(werkplaats: Werkplaats) -> Page | None:
    home = werkplaats.site.root_page.specific if werkplaats.site else None
    return home if isinstance(home, HomePage | HubPage) else None


def _open_site(
    werkplaats: Werkplaats, home: Page, *, hostname: str, port: int, is_default: bool
) -> Site:
    site = werkplaats.site or Site(hostname=hostname)
    if is_default:
        Site.objects.filter(is_default_site=True).exclude(pk=site.pk).update(is_default_site=False)
        site.is_default_site = True
    site.hostname, site.port = hostname, port
    site.site_name = werkplaats.name
    site.root_page = home
    site.save()
    return site


def _plant_home(werkplaats: Werkplaats, slug: str) -> Page:
    kind, blocks = (HubPage, hub_blocks()) if werkplaats.is_hub else (HomePage, home_blocks())
    text = starter_text("hub" if werkplaats.is_hub else "home", werkplaats)
    home: Page = _root().add_child(
        instance=kind(
            title=werkplaats.name,
            slug=slug,
            hero_title=text.title,
            hero_text=werkplaats.introduction or text.introduction,
            body=blocks,
        )
    )
    return home


def _plant_pages(werkplaats: Werkplaats, home: Page) -> None:
    home.add_child(instance=NewsIndexPage(title="Nieuws", slug="nieuws"))
    for slug in STARTER_TEXTS:
        own = f"hub-{slug}" if werkplaats.is_hub and slug in HUB_TEXTS else slug
        text = starter_text(own, werkplaats)
        page = TextPage(title=text.title, slug=slug, introduction=text.introduction, body=text.body)
        home.add_child(instance=page)


def _root() -> Page:
    """Return the invisible page above all sites."""
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    return Page.get_first_root_node() or Page.add_root(title="Root", slug="root")


def _free_slug(hostname: str) -> str:
    """Return an address for the home page among the other home pages; visitors never see it."""
    wanted = hostname.replace(".", "-")
    taken = set(
        Page.objects.filter(depth=2, slug__startswith=wanted).values_list("slug", flat=True)
    )
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)
