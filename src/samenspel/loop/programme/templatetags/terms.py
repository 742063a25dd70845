"""`{% load terms %}` and `{{ theme.description|paragraphs|explain_terms:request }}`."""

from django import template
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from samenspel.ground.freshness import remembered
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.explaining import Explained, explain
from samenspel.loop.programme.models import Term

register = template.Library()


@register.filter
def explain_terms(text: str, request: HttpRequest | None) -> SafeString:
    """Explain the Werkplaats' own words in `text`, each once a page, where it first appears.

    Text that isn't marked safe is escaped first.
    """
    html = conditional_escape(text)
    werkplaats = getattr(request, "werkplaats", None)
    if request is None or werkplaats is None:
        return SafeString(html)
    terms = remembered(request, "programme.terms", lambda: _terms_of(werkplaats))
    explained = request.__dict__.setdefault("terms_explained", set())
    return explain(html, terms, explained)


def _terms_of(werkplaats: Werkplaats) -> tuple[Explained, ...]:
    return tuple(
        Explained(term.pk, term.word, tuple(term.forms), term.explanation, term.get_absolute_url())
        for term in Term.objects.for_werkplaats(werkplaats)
    )
