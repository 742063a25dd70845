"""A product as everyone reads it: the newest version, older ones, and for teachers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samenspel.ground.catalogue.headers import link_headers
from samenspel.ground.common.numbers import number_said
from samenspel.ground.freshness import public_page
from samenspel.loop.products import services
from samenspel.loop.products.access import may_publish, may_write
from samenspel.loop.products.comparing import differences
from samenspel.loop.products.content import Content
from samenspel.loop.products.models import Product, ProductFile, ProductState, ProductVersion
from samenspel.loop.products.querysets import ProductQuerySet
from samenspel.loop.products.showing import around, said_by
from samenspel.loop.products.views.sending import send_file


def _seen(request: HttpRequest) -> ProductQuerySet:
    """Return what was ever in the library of this site, and what one works on."""
    if request.werkplaats is None:
        raise Http404
    here = Product.objects.for_werkplaats(request.werkplaats).themselves()
    made = here.made_by(request.person).order_by().values("pk")
    seen = here.ever_published() | here.filter(pk__in=made)
    return seen.select_related("team", "werkplaats__site", "instead")


@require_safe
@public_page
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a product; of one that was withdrawn, that it was, and where to go instead."""
    product = get_object_or_404(_seen(request), slug=slug)
    context: dict[str, Any] = {"product": product}
    context["may_write"] = may_write(request.person, product)
    if product.state == ProductState.WITHDRAWN:
        return render(request, "products/withdrawn.html", context)
    content, newest = said_by(product)
    context |= {"content": content, "newest": newest} | around(request, product)
    return link_headers(render(request, "products/detail.html", context), product)


@require_safe
@public_page
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a version as it was published, at the address where it stays."""
    product = get_object_or_404(_seen(request).ever_published(), slug=slug)
    one = get_object_or_404(product.versions, number=number)
    newest = product.versions.values_list("number", flat=True).first()
    gone = one.removed_at is not None or product.state == ProductState.WITHDRAWN
    context = {
        "product": product,
        "version": one,
        "newest": newest,
        "gone": gone,
        "content": None if gone else Content.from_dict(one.content),
    }
    return render(request, "products/version.html", context)


@require_safe
@public_page
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """List the versions, and show what differs between two of them."""
    product = get_object_or_404(_seen(request).published(), slug=slug)
    every = list(product.versions.all())
    readable = {one.number: one for one in every if one.removed_at is None}
    old = readable.get(number_said(request.GET.get("van")) or 0)
    new = readable.get(number_said(request.GET.get("naar")) or 0)
    context = {
        "product": product,
        "versions": every,
        "readable": sorted(readable, reverse=True),
        "old": old,
        "new": new,
        "differences": _differences(old, new),
        "may_publish": may_publish(request.person, product),
    }
    return render(request, "products/versions.html", context)


def _differences(old: ProductVersion | None, new: ProductVersion | None) -> Any:
    if old is None or new is None:
        return None
    return differences(Content.from_dict(old.content), Content.from_dict(new.content))


@require_safe
@public_page
def module(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a teacher needs: goals, assignments, how it goes; made to be printed."""
    product = get_object_or_404(_seen(request).exclude(state=ProductState.WITHDRAWN), slug=slug)
    content, _newest = said_by(product)
    if not (product.is_for_education or content.assignments):
        raise Http404
    return render(request, "products/module.html", {"product": product, "content": content})


@require_safe
def download(request: HttpRequest, slug: str, guid: str) -> StreamingHttpResponse:
    """Send a file of what one may read, and count that; makers who look are not counted."""
    here = ProductFile.objects.downloadable_by(request.person)
    mine = here.filter(product__werkplaats=request.werkplaats).select_related("product__revises")
    file = get_object_or_404(mine, guid=guid)
    if file.product.shown_as.slug != slug:
        raise Http404
    response = send_file(file)
    if request.method == "GET" and file.product.is_published:
        services.count_download(file)
    return response
