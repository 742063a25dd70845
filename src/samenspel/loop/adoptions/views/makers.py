"""What the makers of a product read of who uses it, and the question they may make of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.private import sent
from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.access import is_maker
from samenspel.loop.adoptions.forms import NewQuestionForm
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.network.access import membership_of
from samenspel.loop.products.models import Product


def _made(request: HttpRequest, slug: str) -> Product:
    product = get_object_or_404(Product.objects.for_werkplaats(request.werkplaats), slug=slug)
    if not is_maker(request.person, product):
        raise Http404
    return product


@require_safe
@never_cache
@login_required
def of_product(request: HttpRequest, slug: str) -> HttpResponse:
    """List who uses it, with the address of who may be mailed."""
    product = _made(request, slug)
    adoptions = Adoption.objects.of_product(product).confirmed().for_cards()
    shown = adoptions.select_related("question")
    return render(request, "adoptions/makers.html", {"product": product, "adoptions": shown})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def ask(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask the question that the use elsewhere raised."""
    product = _made(request, slug)
    adoption = get_object_or_404(Adoption.objects.of_product(product).confirmed(), pk=pk)
    if adoption.question_id is not None:
        return redirect("adoptions:of_product", slug=slug)
    membership = membership_of(request.person, request.werkplaats)
    initial = {"perspective": membership.perspective} if membership else None
    form = NewQuestionForm(sent(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        services.ask_as_maker(adoption=adoption, by=request.person, **form.cleaned_data)
        messages.success(request, _("Thank you. We have your question now, and mail you about it."))
        return redirect("adoptions:of_product", slug=slug)
    context = {"product": product, "adoption": adoption, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "adoptions/ask_as_maker.html", context, status=status)
