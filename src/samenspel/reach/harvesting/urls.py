"""Addresses of `harvesting`."""

from django.urls import URLPattern, URLResolver

app_name = "harvesting"

urlpatterns: list[URLPattern | URLResolver] = []
