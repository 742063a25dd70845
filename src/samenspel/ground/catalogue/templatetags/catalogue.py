"""What programs read in the head of a page of a published thing.

    {% load catalogue %}
    {% block head %}{{ block.super }}{% catalogue_head product %}{% endblock %}

It writes JSON-LD, Dublin Core and citation tags, and where the reference can be downloaded; nothing
for what is not in the catalogue. The view adds the same for programs that read no pages:
`samenspel.ground.catalogue.headers.link_headers(response, product)`. In the body of the page

    {% catalogue_downloads product %}

gives people the reference as a file, and its DOI. JSON-LD is data and no script, so the
Content-Security-Policy has nothing against it; `<`, `>` and `&` in it are escaped.
"""

from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString

from samenspel.ground.catalogue.formats.meta_tags import meta_tags
from samenspel.ground.catalogue.formats.schema_org import as_schema_org
from samenspel.ground.catalogue.headers import DESCRIPTIONS
from samenspel.ground.catalogue.reading import Told, doi_of, told_of

register = template.Library()


@register.inclusion_tag("catalogue/head.html")
def catalogue_head(thing: Model | str | Told) -> dict[str, Any]:
    """Write what programs read of `thing`."""
    told = told_of(thing)
    if told is None:
        return {}
    return {
        "told": told,
        "data": _json_ld(as_schema_org(told)),
        "tags": list(meta_tags(told)),
        "files": [(told.download(name), kind) for name, kind in DESCRIPTIONS.items()],
    }


@register.inclusion_tag("catalogue/downloads.html")
def catalogue_downloads(thing: Model | str | Told, *, address: bool = True) -> dict[str, Any]:
    """Let people take the reference to `thing` along; `address`: tell the lasting one too."""
    return {"told": told_of(thing), "address": address}


@register.simple_tag
def doi(thing: Model | str | Told) -> str:
    """Return the DOI of `thing`; empty when it has none."""
    return doi_of(thing)


def _json_ld(data: dict[str, Any]) -> SafeString:
    safe = str(json_script(data, encoder=DjangoJSONEncoder))
    content = safe.removeprefix('<script type="application/json">').removesuffix("</script>")
    return format_html('<script type="application/ld+json">{}</script>', SafeString(content))
