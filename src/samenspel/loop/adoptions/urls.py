"""Addresses of `adoptions`."""

from django.urls import URLPattern, URLResolver

app_name = "adoptions"

urlpatterns: list[URLPattern | URLResolver] = []
