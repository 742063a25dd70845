"""What the apps above show on the page of a product, such as who uses it elsewhere.

An app registers in its `product_sections.py`, which is found by itself; see `common.sections`.
A maker gets the `Product` (published, or a draft that its makers preview) and who looks.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.products.models import Product

SECTIONS: Sections[Product] = Sections()
