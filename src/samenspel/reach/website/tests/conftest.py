"""The site of the cast's Werkplaats, with its starter pages."""

import pytest
from wagtail.models import Site

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website import services


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
