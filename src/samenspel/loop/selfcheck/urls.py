"""Addresses of `selfcheck`."""

from django.urls import path

from samenspel.loop.selfcheck.views import answering, pages

app_name = "selfcheck"
urlpatterns = [
    path("teams/<slug:slug>/zelf-terugkijken/", pages.overview, name="overview"),
    path("teams/<slug:slug>/zelf-terugkijken/beginnen/", pages.begin, name="begin"),
    path("teams/<slug:slug>/zelf-terugkijken/sluiten/", pages.close, name="close"),
    path("zelf-terugkijken/<str:token>/", answering.answer, name="answer"),
]
