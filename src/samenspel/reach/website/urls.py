"""Addresses of `website` that are not pages; Wagtail's own come after all others."""

from django.urls import path

from samenspel.reach.website.views import machines, synonyms

app_name = "website"
urlpatterns = [
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("nieuws/feed/", machines.feed, name="feed"),
    path("beheer/zoekwoorden/", synonyms.synonyms, name="synonyms"),
    path("beheer/zoekwoorden/<int:pk>/", synonyms.synonym, name="synonym"),
    path("beheer/zoekwoorden/<int:pk>/weg/", synonyms.remove_synonym, name="remove_synonym"),
]
