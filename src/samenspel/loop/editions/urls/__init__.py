"""Addresses of `editions`: the pages, and the files that people take along."""

from django.urls import URLPattern, URLResolver

from samenspel.loop.editions.urls import files, reading

app_name = "editions"

urlpatterns: list[URLPattern | URLResolver] = [
    *files.urlpatterns,
    *reading.urlpatterns,
]
