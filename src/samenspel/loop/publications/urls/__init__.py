"""Addresses of `publications`: writing, evidence and doing it together each have their own list."""

from django.urls import URLPattern, URLResolver

from samenspel.loop.publications.urls import evidence, readability, together, writing

app_name = "publications"

urlpatterns: list[URLPattern | URLResolver] = [
    *writing.urlpatterns,
    *evidence.urlpatterns,
    *together.urlpatterns,
    *readability.urlpatterns,
]
