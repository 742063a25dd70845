"""Fill in steps, and what students learn and do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from samenspel.loop.products import services
from samenspel.loop.products.forms import RowsFormSet, rows_of
from samenspel.loop.products.forms.parts import EducationForm
from samenspel.loop.products.marks import ROWS, mark_of
from samenspel.loop.products.models import Product
from samenspel.loop.products.parts import BY_SLUG
from samenspel.loop.products.views.guards import show
from samenspel.loop.products.views.typed import with_mark

PUT: dict[str, Any] = {"steps": services.put_steps, "assignments": services.put_assignments}


def steps(request: HttpRequest, product: Product) -> HttpResponse:
    """Fill in the steps."""
    return _rows(request, product, "steps", "stappen")


def education(request: HttpRequest, product: Product) -> HttpResponse:
    """Fill in the goals or the assignments: two forms on one page, each kept by itself."""
    if request.method == "POST" and "assignments-TOTAL_FORMS" in request.POST:
        return _rows(request, product, "assignments", "onderwijs")
    data = request.POST or None
    form = EducationForm(data, instance=Product.objects.get(pk=product.pk))
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        try:
            services.change_product(
                product=product,
                by=request.person,  # type: ignore[attr-defined]
                values=form.values,
                seen=form.cleaned_data["seen"],
            )
        except services.ChangedMeanwhileError as changed:
            meanwhile = list(form.standing_now(changed.current))
            form.data = with_mark(form, changed.current)
        else:
            return redirect("products:part", slug=product.shown_as.slug, part="onderwijs")
    formset = rows_of(product, "assignments")
    return _show(request, product, "onderwijs", formset, "", form=form, meanwhile=meanwhile)


def _rows(request: HttpRequest, product: Product, name: str, part: str) -> HttpResponse:
    formset = rows_of(product, name, request.POST or None)
    meanwhile = None
    seen = request.POST.get("seen", "")
    if request.method == "POST" and formset.is_valid():
        try:
            PUT[name](product=product, by=request.person, rows=formset.rows, seen=seen)  # type: ignore[attr-defined]
        except services.ChangedMeanwhileError as changed:
            meanwhile = getattr(changed.current, name).values(*ROWS[name])
            seen = mark_of(changed.current, [name])
        else:
            slug = product.shown_as.slug
            if "more" in request.POST or part == "onderwijs":
                return redirect("products:part", slug=slug, part=part)
            return redirect("products:workshop", slug=slug)
    more = {"form": EducationForm(instance=product)} if part == "onderwijs" else {}
    return _show(request, product, part, formset, seen, meanwhile_rows=meanwhile, **more)


def _show(
    request: HttpRequest,
    product: Product,
    part: str,
    formset: RowsFormSet,
    seen: str,
    **more: Any,
) -> HttpResponse:
    seen = seen or mark_of(product, [str(formset.prefix)])
    context = {"part": BY_SLUG[part], "formset": formset, "seen": seen} | more
    return show(request, "education" if part == "onderwijs" else "steps", product, **context)
