"""Where things in a book lead to. A file stands alone: there everything leads into the file itself.

Keys are long; an address holds the first eight signs, which is enough within one publication.
"""

from dataclasses import dataclass

from django.core.files.storage import default_storage

from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.content import FigureIn

SHORT = 8


def short(key: str) -> str:
    """Return what of a key stands in an address."""
    return key[:SHORT]


@dataclass(frozen=True)
class Links:
    """How a book that stands alone leads on; `base` is the address of the site, for what is there.

    The pages have links of their own; whoever makes files overrides `image`.
    """

    base: str = ""

    def chapter(self, key: str) -> str:
        """Return where a chapter begins."""
        return f"#d-{short(key)}"

    def why(self, key: str) -> str:
        """Return where it is told what a recommendation rests on."""
        return f"#r-{short(key)}"

    def finding(self, finding: Finding) -> str:
        """Return where a finding is told in full."""
        return self.base + finding.get_absolute_url()

    def product(self, product: Product) -> str:
        """Return the page of a product, on the site of whoever made it."""
        werkplaats = product.werkplaats
        return (werkplaats.root_url or self.base) + product.get_absolute_url()

    def image(self, figure: FigureIn) -> str:
        """Return where the picture itself is."""
        return default_storage.url(figure.image)
