"""The coordinator's screens: what there is, and how to add, change and remove it."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import classonlymethod
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.http import require_safe

from samenspel.ground.text.dates import period_in_words
from samenspel.loop.network.views.guards import coordinator_required
from samenspel.loop.programme.forms import OwnedForm
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear

WORDS_IN_A_LIST = 20
STATES = {"done": _("done"), "now": _("now"), "later": _("later")}


@require_safe
@coordinator_required
def overview(request: HttpRequest) -> HttpResponse:
    """Show the programmes with their years, and the themes."""
    programmes = Programme.objects.for_werkplaats(request.werkplaats).with_years()
    context = {
        "programmes": [
            (programme, [_year_row(year) for year in programme.working_years.all()])
            for programme in programmes
        ],
        "headers": [_("Working year"), _("Period"), _("State")],
        "themes": [_theme_row(t) for t in Theme.objects.for_werkplaats(request.werkplaats)],
        "theme_headers": [_("Theme"), _("In one sentence"), _("State")],
    }
    return render(request, "programme/manage/overview.html", context)


def _year_row(year: WorkingYear) -> list[Any]:
    url = reverse("programme:change_year", args=[year.pk])
    missing = year.state == "done" and not year.look_back
    return [
        {"label": year.title, "url": url},
        period_in_words(year.starts, year.ends, get_language() or "nl"),
        _("done, but the look-back is missing") if missing else STATES[year.state],
    ]


def _theme_row(theme: Theme) -> list[Any]:
    url = reverse("programme:change_theme", args=[theme.pk])
    state = _("we work on this now") if theme.active else STATES["done"]
    return [{"label": theme.name, "url": url}, theme.summary, state]


@require_safe
@coordinator_required
def terms(request: HttpRequest) -> HttpResponse:
    """Show the words that are explained."""
    rows = [
        [
            {"label": term.word, "url": reverse("programme:change_term", args=[term.pk])},
            term.other_forms or "–",
            Truncator(term.explanation).words(WORDS_IN_A_LIST),
        ]
        for term in Term.objects.for_werkplaats(request.werkplaats)
    ]
    headers = [_("Word"), _("Other forms"), _("Explanation")]
    return render(request, "programme/manage/terms.html", {"terms": rows, "headers": headers})


class Screen(View):
    """A screen about one thing of this Werkplaats; `back` is where it returns to."""

    model: ClassVar[type[Model]]
    back: ClassVar[str] = "programme:manage"
    title: ClassVar[Any]
    done: ClassVar[Any]
    submit: ClassVar[Any]
    http_method_names = ["get", "post"]

    @classonlymethod
    def as_view(cls, **initkwargs: Any) -> Callable[..., HttpResponse]:  # noqa: N805 - a class
        """Return the view, for coordinators only."""
        view: Callable[..., Any] = super().as_view(**initkwargs)
        return coordinator_required(view)

    def owned(self) -> QuerySet[Any]:
        """Return the things of this kind that the Werkplaats has."""
        return self.model._default_manager.filter(werkplaats=self.request.werkplaats)

    def finish(self, instance: Any) -> HttpResponse:
        """Say what was done and go back."""
        messages.success(self.request, self.done % {"name": instance})
        return redirect(self.back)


class FormScreen(Screen):
    """A screen with a form, empty or filled in."""

    form_class: ClassVar[type[OwnedForm]]
    lead: ClassVar[Any] = ""
    remove_name: ClassVar[str] = ""

    def instance(self, **kwargs: Any) -> Any:
        """Return what the form is about; None for something new."""
        return get_object_or_404(self.owned(), pk=kwargs["pk"])

    def save(self, instance: Any, values: dict[str, Any]) -> Any:
        """Call the service; subclasses say which."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form."""
        instance = self.instance(**kwargs)
        return self.show(self.form_class(instance=instance, werkplaats=request.werkplaats))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save what was typed, or show the form again with what to change."""
        instance = self.instance(**kwargs)
        form = self.form_class(request.POST, instance=instance, werkplaats=request.werkplaats)
        if form.is_valid():
            try:
                return self.finish(self.save(instance, form.cleaned_data))
            except ValidationError as error:
                form.add_error(None, error)
        return self.show(form, status=422)

    def show(self, form: OwnedForm, status: int = 200) -> HttpResponse:
        """Draw the page."""
        context = {"form": form, "screen": self}
        if self.remove_name:
            context["remove_url"] = reverse(self.remove_name, args=[form.instance.pk])
        return render(self.request, "programme/manage/form.html", context, status=status)


class RemoveScreen(Screen):
    """A screen that asks whether something may really go."""

    warning: ClassVar[Any] = ""

    def remove(self, instance: Any) -> None:
        """Call the service; subclasses say which."""
        raise NotImplementedError

    def get(self, request: HttpRequest, pk: int, error: str = "") -> HttpResponse:
        """Ask."""
        instance = get_object_or_404(self.owned(), pk=pk)
        context = {"instance": instance, "screen": self, "error": error}
        status = 422 if error else 200
        return render(request, "programme/manage/remove.html", context, status=status)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Remove it, or say why that can't be."""
        instance = get_object_or_404(self.owned(), pk=pk)
        try:
            self.remove(instance)
        except ValidationError as error:
            return self.get(request, pk, error=error.messages[0])
        return self.finish(instance)
