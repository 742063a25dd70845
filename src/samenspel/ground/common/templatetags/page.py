"""What the frame of a page needs: its menus, its colours, its title in two places."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Engine, TemplateDoesNotExist
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from samenspel.ground.common import menu as menus
from samenspel.ground.common.assets import asset_url
from samenspel.ground.common.theme import theme_version

register = template.Library()


class KeepNode(template.Node):
    """Renders its content, and keeps it under a name for the rest of the page."""

    def __init__(self, content: NodeList, name: str) -> None:
        self.nodelist = content
        self.name = name

    def render(self, context: Context) -> SafeString:
        """Show the content once here; `{{ name }}` shows it again later."""
        content = mark_safe(self.nodelist.render(context).strip())
        context[self.name] = content
        return content


@register.tag
def keep(parser: Parser, token: Token) -> KeepNode:
    """`{% keep as page_title %}…{% endkeep %}`: shown here, and again as `{{ page_title }}`."""
    name = token.split_contents()[2]
    content = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(content, name)


@register.simple_tag
def asset(path: str) -> str:
    """Return the address of a static file, as `{% static %}` does, but looked up only once."""
    return asset_url(path)


@register.simple_tag(takes_context=True)
def menu(context: Context, name: str) -> list[dict[str, Any]]:
    """Return the items of a menu for this visitor: label, url, description, badge, current."""
    request = context.get("request")
    return list(_items(name, request)) if request else []


def _items(name: str, request: HttpRequest) -> Iterator[dict[str, Any]]:
    items = menus.items_for(name, request)
    # Of "/vragen/" and "/vragen/stellen/" only the nearest is where one is.
    above = [item.url for item in items if _leads_to(item.url, request.path)]
    here = max(above, key=len, default="")
    for item in items:
        yield {
            "label": item.label,
            "url": item.url,
            "description": item.description,
            "badge": item.badge(request),
            "current": item.url == here,
        }


def _leads_to(url: str, path: str) -> bool:
    return path == "/" if url == "/" else path.startswith(url)


@register.simple_tag(takes_context=True)
def theme_url(context: Context) -> str:
    """Return the address of the colours of this Werkplaats; it changes when they do."""
    werkplaats = getattr(context.get("request"), "werkplaats", None)
    return reverse("common:theme", args=[theme_version(getattr(werkplaats, "theme", None))])


@register.simple_tag(takes_context=True)
def other_languages(context: Context) -> list[dict[str, str]]:
    """Return the languages that this page is not in now, with the address that switches to them."""
    request = context.get("request")
    back = request.get_full_path() if request and request.method == "GET" else "/"
    return [
        {
            "code": code,
            "name": {"nl": "Nederlands", "en": "English"}.get(code, code),
            "url": f"{reverse('common:language')}?{urlencode({'naar': code, 'terug': back})}",
        }
        for code, _name in settings.LANGUAGES
        if code != get_language()
    ]


@register.simple_tag(takes_context=True)
def include_if_there(context: Context, name: str) -> SafeString:
    """Include a template that another app may bring, in the context of this page."""
    try:
        found = Engine.get_default().get_template(name)
    except TemplateDoesNotExist:
        return SafeString("")
    with context.push():
        return found.render(context)
