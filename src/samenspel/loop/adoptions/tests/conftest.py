"""A product that Pim's team made."""

import pytest

from samenspel.loop.adoptions.tests.making import make_product
from samenspel.loop.products.models import Product


@pytest.fixture
def product(zhz, professional) -> Product:
    """“Koffie zonder map”, in the library; Pim made it."""
    return make_product(zhz, maker=professional)
