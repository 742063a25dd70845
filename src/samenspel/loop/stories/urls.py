"""Addresses of `stories`."""

from django.urls import path

from samenspel.loop.stories.views import numbers, overview, own, public, telling

app_name = "stories"

urlpatterns = [
    path("waardeverhalen/", public.story_list, name="list"),
    path("waardeverhalen/<int:pk>/", public.detail, name="detail"),
    path("waardeverhalen/vertel/", telling.tell, name="tell"),
    path("waardeverhalen/vertel/gelukt/", telling.told, name="told"),
    path("waardeverhalen/overzicht/", overview.matrix, name="matrix"),
    path("waardeverhalen/overzicht/tabel.<slug:kind>", overview.export, name="export"),
    path("waardeverhalen/cijfers/<slug:year>/nieuw/", numbers.add, name="add_number"),
    path("waardeverhalen/cijfers/<int:pk>/", numbers.change, name="change_number"),
    path("waardeverhalen/cijfers/<int:pk>/weg/", numbers.remove, name="remove_number"),
    path("waardeverhalen/mijn/<str:token>/", own.own, name="own"),
    path("waardeverhalen/mijn/<str:token>/veranderen/", own.change, name="change"),
    path("waardeverhalen/mijn/<str:token>/niemand/", own.hide, name="hide"),
    path("waardeverhalen/mijn/<str:token>/wissen/", own.erase, name="erase"),
    path("waardeverhalen/mijn/<str:token>/nieuwe-link/", own.renew, name="renew"),
]
