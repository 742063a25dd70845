"""Who gets into the workshop of a product: who sits at the table of its team."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from samenspel.loop.products.access import may_publish, may_write
from samenspel.loop.products.models import Product, ProductState

View = Callable[..., HttpResponse]


def for_makers(view: View) -> View:
    """Give `view` the product of the address, for who may work on it."""

    @wraps(view)
    def inner(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        here = Product.objects.for_werkplaats(request.werkplaats).themselves()
        near = here.select_related("team__werkplaats__site", "werkplaats__site", "adapted_from")
        product = get_object_or_404(near, slug=slug)
        if not may_write(request.person, product):
            raise Http404
        return view(request, product, *args, **kwargs)

    return inner


def for_publishers(view: View) -> View:
    """Give `view` the product, for who decides what the library shows."""

    @for_makers
    @wraps(view)
    def inner(request: HttpRequest, product: Product, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_publish(request.person, product):
            raise Http404
        return view(request, product, *args, **kwargs)

    return inner


def on_a_copy(view: View) -> View:
    """Give `view` what one works on: the draft, or the work on a next version.

    Where there is none, somebody published or threw it away meanwhile: back to the workshop.
    """

    @for_makers
    @wraps(view)
    def inner(request: HttpRequest, product: Product, *args: Any, **kwargs: Any) -> HttpResponse:
        copy = copy_of(product)
        if copy is None:
            return redirect("products:workshop", slug=product.slug)
        return view(request, copy, *args, **kwargs)

    return inner


def copy_of(product: Product) -> Product | None:
    """Return the row that is worked on, if there is one."""
    if product.state == ProductState.DRAFT:
        return product
    revision = Product.objects.filter(revises=product).select_related("adapted_from").first()
    if revision is not None:
        revision.team, revision.werkplaats, revision.revises = (
            product.team,
            product.werkplaats,
            product,
        )
    return revision


def show(request: HttpRequest, screen: str, product: Product, **more: Any) -> HttpResponse:
    """Draw a page of the workshop; 422 when something that was sent is not right yet."""
    status = 422 if request.method == "POST" else 200
    shown = product.shown_as
    context = {"product": shown, "copy": product, "team": product.team} | more
    return render(request, f"products/making/{screen}.html", context, status=status)
