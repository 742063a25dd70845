"""“We use this”: told by anyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.private import not_too_often, sent
from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.forms import TellForm
from samenspel.loop.products.models import Product


def _product(request: HttpRequest, slug: str) -> Product:
    products = Product.objects.for_werkplaats(request.werkplaats).published()
    found: Product = get_object_or_404(products.select_related("werkplaats__site"), slug=slug)
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form; keep what is told. Who is logged in goes on at once, others by mail."""
    product = _product(request, slug)
    user = request.user if request.user.is_authenticated else None
    known = {"name": request.person.name} if request.person else None
    form = TellForm(sent(request), email=user.email if user else "", initial=known)
    context = {"product": product, "form": form}
    if request.method != "POST":
        return render(request, "adoptions/tell.html", context)
    if not form.is_valid():
        return render(request, "adoptions/tell.html", context, status=422)
    if form.is_robot:
        return redirect("adoptions:told", slug=slug)
    told = form.values()
    if not not_too_often(request, "adoptions.tell", told["email"]):
        form.add_error(None, _("You just told us several things. Try again in an hour."))
        return render(request, "adoptions/tell.html", context, status=429)
    adoption = services.tell_adoption(product=product, by=request.person, **told)
    if user is not None:
        return redirect(adoption.own_url)
    return redirect("adoptions:told", slug=slug)


@require_safe
def told(request: HttpRequest, slug: str) -> HttpResponse:
    """Say exactly what happens next; the same whether or not we knew it."""
    return render(request, "adoptions/told.html", {"product": _product(request, slug)})
