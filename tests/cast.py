"""The cast: the same few people in every test, in two Werkplaatsen."""

from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.test import Client
from wagtail.models import Locale, Page, Site

from samenspel.ground.accounts.models import User
from samenspel.ground.freshness import memory
from samenspel.loop.network.models import Membership, Person, Perspective, Role, Werkplaats

Login = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def _empty_caches():
    """No test sees what another left in a cache."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    memory.forget()


@pytest.fixture
def root_page(db) -> Page:
    """The invisible root under which each site has its home page."""
    Locale.objects.get_or_create(language_code="nl")
    return Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")


def make_werkplaats(root: Page, *, name: str, region: str, host: str, default: bool) -> Werkplaats:
    home = root.add_child(instance=Page(title=name, slug=host.replace(".", "-")))
    site = Site.objects.create(
        hostname=host, port=80, site_name=name, root_page=home, is_default_site=default
    )
    return Werkplaats.objects.create(
        name=name, region=region, site=site, email=f"info@{host}.example.org"
    )


@pytest.fixture
def zhz(root_page) -> Werkplaats:
    """The Werkplaats where everything happens; its host is the test client's."""
    Site.objects.all().delete()
    return make_werkplaats(
        root_page,
        name="Werkplaats Sociaal Domein Zuid-Holland Zuid",
        region="Zuid-Holland Zuid",
        host="testserver",
        default=True,
    )


@pytest.fixture
def elders(zhz, root_page) -> Werkplaats:
    """Another Werkplaats in the same installation."""
    return make_werkplaats(
        root_page, name="Werkplaats Elders", region="Elders", host="elders.test", default=False
    )


def make_person(name: str, werkplaats: Werkplaats | None = None, **membership: str) -> Person:
    email = f"{name.lower()}@example.org"
    person = Person.objects.create(
        name=name, email=email, user=User.objects.create_user(email=email)
    )
    if werkplaats is not None:
        Membership.objects.create(werkplaats=werkplaats, person=person, **membership)
    return person


@pytest.fixture
def resident(zhz) -> Person:
    """Roos lives in the neighbourhood and reads with difficulty."""
    return make_person("Roos", zhz, perspective=Perspective.CITIZEN)


@pytest.fixture
def professional(zhz) -> Person:
    """Pim works in a neighbourhood team."""
    return make_person("Pim", zhz, perspective=Perspective.PROFESSIONAL)


@pytest.fixture
def policymaker(zhz) -> Person:
    """Bea makes policy at a municipality."""
    return make_person("Bea", zhz, perspective=Perspective.MUNICIPALITY)


@pytest.fixture
def researcher(zhz) -> Person:
    """Otto teaches and does research, and leads a team."""
    return make_person("Otto", zhz, perspective=Perspective.EDUCATION, role=Role.TEAM_LEAD)


@pytest.fixture
def coordinator(zhz) -> Person:
    """Cora runs the Werkplaats."""
    return make_person("Cora", zhz, perspective=Perspective.EDUCATION, role=Role.COORDINATOR)


@pytest.fixture
def outsider(zhz) -> Person:
    """Umar has an account, and belongs to no Werkplaats."""
    return make_person("Umar")


@pytest.fixture
def neighbour(elders) -> Person:
    """Nel runs the other Werkplaats."""
    return make_person("Nel", elders, perspective=Perspective.EDUCATION, role=Role.COORDINATOR)


@pytest.fixture
def login(db) -> Login:
    """Return a browser in which somebody is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.user)
        return client

    return log_in
