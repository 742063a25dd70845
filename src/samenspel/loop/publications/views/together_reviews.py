"""Ask others to read, and see what they say."""

from collections import Counter

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.publications import services
from samenspel.loop.publications.forms.together import AskForm
from samenspel.loop.publications.models import Publication, Review
from samenspel.loop.publications.querysets import ReviewQuerySet
from samenspel.loop.publications.steps import resident_read, steps_of
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.together import show


@require_http_methods(["GET", "POST"])
@for_writers
def reviews(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List who was asked and what they answered; ask somebody else."""
    form = AskForm(request.POST or None, publication=publication, by=request.person)
    if request.method == "POST" and form.is_valid():
        try:
            services.ask_to_read(publication=publication, by=request.person, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("email", error)
        else:
            messages.success(request, _("The question is on its way."))
            return redirect("publications:reviews", slug=publication.slug)
    asked = list(reviews_of(publication))
    context = {
        "form": form,
        "reviews": asked,
        "counts": Counter(one.answer for one in asked),
        "resident": resident_read(asked),
        "newest": publication.versions.defer("content").first(),
        "steps": steps_of(publication),
    }
    return show(request, "reviews", publication, **context)


@require_POST
@for_writers
def take_back(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Ask somebody no longer."""
    review = get_object_or_404(reviews_of(publication), pk=pk)
    services.take_back_request(review=review, by=request.person)
    messages.success(request, _("This person is no longer asked. The link doesn't work any more."))
    return redirect("publications:reviews", slug=publication.slug)


def reviews_of(publication: Publication) -> ReviewQuerySet:
    """Return who was asked to read it, the newest version first."""
    asked = Review.objects.of_publication(publication).with_counts()
    place = "asked_version__publication"
    asked = asked.select_related("person", f"{place}__werkplaats__site", f"{place}__team")
    return asked.defer("asked_version__content").order_by("-asked_version__number", "asked_at")
