"""Addresses of `research`."""

from django.urls import path

from samenspel.loop.research.views import overview

app_name = "research"
ROOM = "teams/<slug:slug>/onderzoek/"

urlpatterns = [
    path(ROOM, overview.overview, name="overview"),
]
