"""Addresses of the files that readers take along, and of how they are made."""

from django.urls import URLPattern, URLResolver, path

from samenspel.loop.editions.views import files

BOOK = "publicaties/<slug:slug>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{BOOK}bestand/<slug:kind>/", files.fetch, name="fetch"),
    path(f"{BOOK}v<int:edition>/bestand/<slug:kind>/", files.fetch, name="fetch"),
    path("schrijven/<slug:slug>/bestanden/", files.progress, name="files"),
    path("schrijven/<slug:slug>/bestanden/maken/", files.make_again, name="make_again"),
]
