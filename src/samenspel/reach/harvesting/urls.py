"""Addresses of `harvesting`."""

from django.urls import URLPattern, URLResolver, path

from samenspel.reach.harvesting import views

app_name = "harvesting"

urlpatterns: list[URLPattern | URLResolver] = [
    path("oai", views.oai, name="oai"),
    path("feeds/<slug:name>.atom", views.feed, name="feed"),
    path("sitemap-catalogus.xml", views.sitemap, name="sitemap"),
    path("sitemap-catalogus-<int:number>.xml", views.sitemap_file, name="sitemap_file"),
    path("voor-programmas/", views.for_programs, name="for_programs"),
]
