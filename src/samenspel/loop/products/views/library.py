"""The library, and the pages in it."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page, remembered
from samenspel.ground.search.find import ids_of_best
from samenspel.ground.search.registry import PUBLIC
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import tables_of
from samenspel.loop.products.library import SIDES, WORDS, Choice, narrow, read_shelf
from samenspel.loop.products.models import Facet, Product, ProductTag

A_PAGE = 12


@require_safe
@public_page
def library(request: HttpRequest) -> HttpResponse:
    """Show what all Werkplaatsen made, narrowed as one chooses."""
    shelf = remembered(request, "products.shelf", read_shelf)
    choice = Choice.asked(request.GET, shelf)
    found = narrow(shelf, choice, _with_words(choice.words))
    page = Paginator(found.pks, A_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "found": found,
        "page": page,
        "products": _products(list(page.object_list)),
        "total": len(shelf.order),
        "words_name": WORDS,
        "sides": SIDES,
        "tables": _tables(request.person),
    }
    return render(request, "products/library.html", context)


def _with_words(words: str) -> list[int] | None:
    """Return the products with these words; all of them when nothing was typed that says much."""
    if not words:
        return None
    found = ids_of_best(words, scope=None, audiences=[PUBLIC], kind="product")
    return None if found is None else [int(pk) for pk in found]


def _products(pks: list[int]) -> list[Product]:
    """Return these products in this order, with for whom they are."""
    audiences = ProductTag.objects.filter(facet=Facet.AUDIENCE)
    rows = Product.objects.published().filter(pk__in=pks).with_evidence()
    rows = rows.select_related("werkplaats__site")
    tags = Prefetch("tags", queryset=audiences, to_attr="for_whom")
    by_pk = {product.pk: product for product in rows.prefetch_related(tags)}
    return [by_pk[pk] for pk in pks if pk in by_pk]


def _tables(person: Person | None) -> list[object]:
    return list(tables_of(person).select_related("werkplaats")[:6]) if person else []
