"""Addresses of `deidentifying`."""

from django.urls import path

from samenspel.loop.deidentifying.views import deciding, key, names

app_name = "deidentifying"
NAMES = "teams/<slug:slug>/materiaal/<int:pk>/namen/"
urlpatterns = [
    path(NAMES, names.names, name="names"),
    path(f"{NAMES}zoeken/", names.search, name="search"),
    path(f"{NAMES}gedaan/", names.decided, name="decided"),
    path(f"{NAMES}toevoegen/", names.add, name="add"),
    path(f"{NAMES}beslissen/", deciding.decide, name="decide"),
    path(f"{NAMES}<int:suggestion>/opnieuw/", deciding.again, name="again"),
    path(f"{NAMES}<int:suggestion>/terugzetten/", deciding.put_back, name="put_back"),
    path("teams/<slug:slug>/sleutel/", key.key, name="key"),
]
