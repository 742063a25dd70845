"""The library."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from samenspel.loop.products.models import Product


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a product."""
    products = Product.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    product = get_object_or_404(products, slug=slug)
    return render(request, "products/detail.html", {"product": product})
