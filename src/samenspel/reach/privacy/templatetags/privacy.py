"""What is held, in words."""

from django import template

from samenspel.reach.privacy.telling import facts_in_words

register = template.Library()
register.filter("facts_in_words", facts_in_words)
