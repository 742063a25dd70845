"""Addresses of `harvesting`."""

from django.urls import URLPattern, URLResolver, path

from samenspel.reach.harvesting import views

app_name = "harvesting"

urlpatterns: list[URLPattern | URLResolver] = [
    path("oai", views.oai, name="oai"),
]
