"""Publish, withdraw, throw away; and take a version for one's own table."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.products import services
from samenspel.loop.products.access import may_adapt, may_publish, tables_of
from samenspel.loop.products.content import content_of
from samenspel.loop.products.forms import AdaptForm, PublishForm, WithdrawForm
from samenspel.loop.products.models import Product, ProductState
from samenspel.loop.products.parts import missing_in
from samenspel.loop.products.views.guards import copy_of, for_publishers, on_a_copy, show


@require_http_methods(["GET", "POST"])
@for_publishers
def publish(request: HttpRequest, product: Product) -> HttpResponse:
    """Put it in the library, after a last look at what is missing."""
    copy = copy_of(product) or product
    is_first = not product.versions.exists()
    form = PublishForm(request.POST if request.method == "POST" else None, is_first=is_first)
    if request.method == "POST" and form.is_valid():
        try:
            services.publish_product(product=product, by=request.person, **form.cleaned_data)
        except services.NotReadyError:
            messages.error(request, _("Something is missing still. Look below."))
            return redirect("products:publish", slug=product.slug)
        messages.success(request, _("It is in the library. Everyone can read and use it."))
        return redirect(product)
    missing = missing_in(content_of(copy))
    return show(request, "publish", copy, form=form, missing=missing, is_first=is_first)


@require_http_methods(["GET", "POST"])
@for_publishers
def withdraw(request: HttpRequest, product: Product) -> HttpResponse:
    """Take it out of the library, and say why."""
    if product.state != ProductState.PUBLISHED:
        return redirect("products:workshop", slug=product.slug)
    before = Product.objects.select_related("werkplaats").get(pk=product.pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None, instance=before)
    if request.method == "POST" and form.is_valid():
        why, instead = form.cleaned_data["why_withdrawn"], form.cleaned_data["instead"]
        services.withdraw_product(product=product, by=request.person, why=why, instead=instead)
        messages.success(request, _("It is out of the library. Its page says why."))
        return redirect(product)
    return show(request, "withdraw", product, form=form)


@require_http_methods(["GET", "POST"])
@on_a_copy
def discard(request: HttpRequest, product: Product) -> HttpResponse:
    """Throw the draft away, or what was changed for a next version, after asking."""
    if product.revises_id is None and not may_publish(request.person, product):
        raise Http404
    if request.method == "POST":
        shown, team = product.shown_as, product.team
        services.discard(product=product, by=request.person)
        messages.success(request, _("It is gone."))
        if product.revises_id is not None or team is None:
            return redirect(shown)
        return redirect("products:of_team", slug=team.slug)
    return show(request, "discard", product)


@require_POST
@for_publishers
def remove_version(request: HttpRequest, product: Product, number: int) -> HttpResponse:
    """Take an older version away."""
    newest = product.versions.first()
    version = get_object_or_404(product.versions, number=number)
    if version != newest:
        version.product = product
        services.remove_version(version=version, by=request.person)
        messages.success(request, _("That version was taken away. Its address says so."))
    return redirect("products:versions", slug=product.slug)


@require_http_methods(["GET", "POST"])
@login_required
def adapt(request: HttpRequest, guid: str) -> HttpResponse:
    """Make a version of one's own of what any Werkplaats published, for one's own table."""
    published = Product.objects.published().select_related("team", "werkplaats__site")
    product = get_object_or_404(published, guid=guid)
    context = {"product": product, "has_table": tables_of(request.person).exists()}
    if not may_adapt(request.person, product):
        status = 422 if request.method == "POST" else 200
        return render(request, "products/cannot_adapt.html", context, status=status)
    form = AdaptForm(request.POST or None, person=request.person)
    if request.method == "POST" and form.is_valid():
        mine = services.adapt_product(product=product, by=request.person, **form.cleaned_data)
        address = reverse("products:workshop", kwargs={"slug": mine.slug})
        here = mine.werkplaats_id == getattr(request.werkplaats, "pk", None)
        return redirect(address if here else mine.werkplaats.root_url + address)
    status = 422 if request.method == "POST" else 200
    return render(request, "products/adapt.html", context | {"form": form}, status=status)
