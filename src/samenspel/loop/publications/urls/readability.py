"""Addresses of how easy it is to read."""

from django.urls import URLPattern, URLResolver, path

from samenspel.loop.publications.views import readability

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "schrijven/<slug:slug>/hoofdstuk/<int:chapter>/leesbaar/",
        readability.chapter,
        name="readability",
    ),
    path("beheer/makkelijke-woorden/", readability.words, name="simpler_words"),
    path("beheer/makkelijke-woorden/<int:pk>/weg/", readability.forget, name="forget_word"),
]
