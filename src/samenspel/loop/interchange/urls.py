"""Addresses of `interchange`."""

from django.urls import path

from samenspel.loop.interchange.views import bringing, taking

app_name = "interchange"
ROOM = "teams/<slug:slug>/uitwisselen/"

urlpatterns = [
    path(ROOM, taking.overview, name="overview"),
    path(f"{ROOM}maken/", taking.make, name="make"),
    path(f"{ROOM}bestand/<int:pk>/", taking.fetch, name="fetch"),
    path(f"{ROOM}bestand/<int:pk>/opnieuw/", taking.again, name="again"),
    path(f"{ROOM}binnen/", bringing.hand_in, name="hand_in"),
    path(f"{ROOM}binnen/<int:pk>/", bringing.look, name="look"),
    path(f"{ROOM}binnen/<int:pk>/weg/", bringing.discard, name="discard"),
    path(f"{ROOM}binnen/<int:pk>/loslaten/", bringing.forget, name="forget"),
]
