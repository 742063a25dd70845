"""Words about accounts in templates."""

from django import template
from django.template.context import Context

from samenspel.ground.accounts import second_factor
from samenspel.ground.accounts.browsers import browser_in_words

register = template.Library()
register.filter("browser_in_words", browser_in_words)


@register.simple_tag(takes_context=True)
def second_factor_is_missing(context: Context) -> bool:
    """Tell whether this user can't go on before adding a second factor."""
    user = context["request"].user
    return second_factor.is_required_for(user) and not second_factor.has_second_factor(user)
