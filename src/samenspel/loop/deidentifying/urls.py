"""Addresses of `deidentifying`."""

from django.urls import URLPattern

app_name = "deidentifying"
urlpatterns: list[URLPattern] = []
