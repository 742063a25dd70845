"""Make a product: where it stands, each part, and what it looks like."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.loop.products import services
from samenspel.loop.products.access import may_publish
from samenspel.loop.products.content import content_of
from samenspel.loop.products.forms import FORMS, BeginForm, LinksForm
from samenspel.loop.products.models import Product, ProductState
from samenspel.loop.products.parts import BY_SLUG, missing_in, standing
from samenspel.loop.products.showing import around
from samenspel.loop.products.views import files, rows
from samenspel.loop.products.views.guards import copy_of, for_makers, on_a_copy, show
from samenspel.loop.products.views.typed import with_mark
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.views.guards import at_the_table


@require_safe
@at_the_table
def of_team(request: HttpRequest, team: Team) -> HttpResponse:
    """List the products of a team: what it works on first."""
    products = Product.objects.of_team(team).select_related("revision", "adapted_from")
    context = {
        "team": team,
        "in_the_making": products.filter(state=ProductState.DRAFT).order_by("-changed", "-pk"),
        "in_the_library": products.exclude(state=ProductState.DRAFT),
    }
    return render(request, "products/making/team.html", context)


@require_http_methods(["GET", "POST"])
@at_the_table
def begin(request: HttpRequest, team: Team) -> HttpResponse:
    """Begin a product."""
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        product = services.begin_product(team=team, by=request.person, **form.cleaned_data)
        messages.success(request, _("It is kept. Go on whenever you like."))
        return redirect("products:workshop", slug=product.slug)
    status = 422 if request.method == "POST" else 200
    context = {"team": team, "form": form}
    return render(request, "products/making/begin.html", context, status=status)


@require_safe
@for_makers
def workshop(request: HttpRequest, product: Product) -> HttpResponse:
    """Show how far it is: what is done, what is missing, and what comes next."""
    copy = copy_of(product)
    content = content_of(copy or product)
    rests = any(getattr(copy or product, name).exists() for name in ("findings", "questions"))
    context = {
        "content": content,
        "parts": standing(content, rests_on=rests),
        "missing": missing_in(content),
        "may_publish": may_publish(request.person, product),
        "is_draft": product.state == ProductState.DRAFT,
        "open": copy is not None,
    }
    return show(request, "workshop", copy or product, **context)


@require_http_methods(["GET", "POST"])
@on_a_copy
def part(request: HttpRequest, product: Product, part: str) -> HttpResponse:
    """Fill in one part; it is kept at once."""
    if part not in BY_SLUG:
        raise Http404
    if part == "rust-op":
        return _links(request, product)
    if part == "stappen":
        return rows.steps(request, product)
    if part == "onderwijs":
        return rows.education(request, product)
    if part == "bestanden":
        return files.files(request, product)
    return _fields(request, product, part)


def _fields(request: HttpRequest, product: Product, part: str) -> HttpResponse:
    own = {"by": request.person} if part == "voorwaarden" else {}
    before = Product.objects.get(pk=product.pk)
    form = FORMS[part](request.POST or None, instance=before, **own)
    meanwhile: Any = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            services.change_product(
                product=product, by=request.person, values=form.values, tags=form.tags, seen=seen
            )
        except services.ChangedMeanwhileError as changed:
            meanwhile = list(form.standing_now(changed.current))
            form.data = with_mark(form, changed.current)
        else:
            return kept(request, product)
    return show(request, "part", product, part=BY_SLUG[part], form=form, meanwhile=meanwhile)


def _links(request: HttpRequest, product: Product) -> HttpResponse:
    form = LinksForm(request.POST or None, product=product, person=request.person)
    meanwhile: Any = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            services.link_to(product=product, by=request.person, links=form.links, seen=seen)
        except services.ChangedMeanwhileError as changed:
            meanwhile = []
            form.data = with_mark(form, changed.current)
        else:
            return kept(request, product)
    choices = any(name != "seen" for name in form.fields)
    more = {"part": BY_SLUG["rust-op"], "form": form, "meanwhile": meanwhile, "choices": choices}
    return show(request, "links", product, **more)


def kept(request: HttpRequest, product: Product) -> HttpResponse:
    """Say that it is kept, and go back to the workshop."""
    messages.success(request, _("It is kept."))
    return redirect("products:workshop", slug=product.shown_as.slug)


@require_safe
@on_a_copy
def preview(request: HttpRequest, product: Product) -> HttpResponse:
    """Show it as readers will get it."""
    shown = product.shown_as
    context = {
        "product": shown,
        "copy": product,
        "content": content_of(product),
        "is_preview": True,
        "may_write": True,
    }
    return render(request, "products/detail.html", context | around(request, product))


@require_POST
@for_makers
def revise(request: HttpRequest, product: Product) -> HttpResponse:
    """Begin the work on a next version."""
    services.begin_revision(product=product, by=request.person)
    messages.success(request, _("Change what you like. Readers see it when it is published."))
    return redirect("products:workshop", slug=product.slug)
