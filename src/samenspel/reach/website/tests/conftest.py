"""The site of the cast's Werkplaats, with its starter pages."""

from typing import Any

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website import services
from samenspel.reach.website.models import NewsIndexPage, NewsPage


@pytest.fixture
def site(zhz) -> Site:
    """Our site, as a new Werkplaats gets it."""
    return services.create_site(werkplaats=zhz, hostname="testserver", is_default=True)


@pytest.fixture
def neighbouring_site(elders) -> Site:
    """The site of the other Werkplaats."""
    return services.create_site(werkplaats=elders, hostname="elders.test")


@pytest.fixture
def hub(site) -> Werkplaats:
    """The national hub, on its own host."""
    hub = Werkplaats.objects.create(name="Werkplaatsen", region="Nederland", kind="hub")
    services.create_site(werkplaats=hub, hostname="hub.test")
    return hub


@pytest.fixture
def image(db) -> Any:
    """A picture in the library."""
    return get_image_model().objects.create(title="Tafel", file=get_test_image_file())


def add_news(site: Site, *, title: str, **values: Any) -> NewsPage:
    """Publish a message."""
    page = NewsPage(title=title, **values)
    NewsIndexPage.objects.descendant_of(site.root_page).get().add_child(instance=page)
    page.save_revision().publish()
    return page
