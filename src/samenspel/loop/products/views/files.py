"""Add and leave out files, and say where a film is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspel.loop.products import services
from samenspel.loop.products.forms import FileForm, FilmForm
from samenspel.loop.products.models import Product
from samenspel.loop.products.parts import BY_SLUG
from samenspel.loop.products.views.guards import on_a_copy, show

FILM = "film_url"


def files(request: HttpRequest, product: Product) -> HttpResponse:
    """Show the files, with a form for one more and one for the film; each is kept by itself."""
    posted = request.method == "POST"
    is_film = FILM in request.POST
    film = FilmForm(
        request.POST if posted and is_film else None,
        instance=Product.objects.get(pk=product.pk),
    )
    upload = FileForm(*((request.POST, request.FILES) if posted and not is_film else ()))
    if posted and _was_kept(request, product, film, upload):
        messages.success(request, _("It is kept."))
        return redirect("products:part", slug=product.shown_as.slug, part="bestanden")
    context = {"part": BY_SLUG["bestanden"], "film": film, "form": upload}
    return show(request, "files", product, files=product.files.current(), **context)


def _was_kept(request: HttpRequest, product: Product, film: FilmForm, upload: FileForm) -> bool:
    by = request.person  # type: ignore[attr-defined]
    if film.is_bound and film.is_valid():
        services.change_product(product=product, by=by, values=film.values)
        return True
    if upload.is_bound and upload.is_valid():
        services.add_file(product=product, by=by, **upload.cleaned_data)
        return True
    return False


@require_POST
@on_a_copy
def remove(request: HttpRequest, product: Product, guid: str) -> HttpResponse:
    """Leave a file out."""
    file = get_object_or_404(product.files.current(), guid=guid)
    file.product = product
    services.remove_file(file=file, by=request.person)  # type: ignore[attr-defined]
    messages.success(request, _("The file was taken out."))
    return redirect("products:part", slug=product.shown_as.slug, part="bestanden")
