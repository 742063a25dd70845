"""The nouns of products."""

from samenspel.loop.products.models.choices import (
    CourseLevel,
    Facet,
    ForWhom,
    ProductKind,
    ProductState,
    Situation,
)
from samenspel.loop.products.models.licences import Licence
from samenspel.loop.products.models.parts import Assignment, ProductFile, ProductTag, Step
from samenspel.loop.products.models.products import Product
from samenspel.loop.products.models.versions import ProductVersion

__all__ = [
    "Assignment",
    "CourseLevel",
    "Facet",
    "ForWhom",
    "Licence",
    "Product",
    "ProductFile",
    "ProductKind",
    "ProductState",
    "ProductTag",
    "ProductVersion",
    "Situation",
    "Step",
]
