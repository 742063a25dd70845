"""Addresses of what one reads. Each is there twice: of the newest edition, and of one of them.

They last: people put them in reference lists. Never change one without leading on from the old.
"""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.editions.views import reading

one_book: list[URLPattern | URLResolver] = [
    path("", reading.detail, name="detail"),
]

BOOK = "publicaties/<slug:slug>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(BOOK, include(one_book)),
]
