"""What the page of a product shows of what it brought people."""

from django.db.models import Q

from samenspel.ground.common.sections import Reading
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product, ProductState
from samenspel.loop.products.sections import SECTIONS
from samenspel.loop.stories.about import stories_about


def stories_of_product(product: Product, person: Person | None) -> Reading:
    """Show them, and let one be told of what is in the library."""
    may_tell = product.state == ProductState.PUBLISHED
    about = Q(product=product)
    return stories_about("product", product, person, may_tell=may_tell, which=about)


SECTIONS.register(stories_of_product, order=60)
