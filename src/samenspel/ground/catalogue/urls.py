"""Addresses of `catalogue`: those that last, and references as files."""

from django.urls import path

from samenspel.ground.catalogue import views

app_name = "catalogue"

urlpatterns = [
    path("catalogus/<str:identifier>.bib", views.bib, name="bib"),
    path("catalogus/<str:identifier>.ris", views.ris, name="ris"),
    path("catalogus/<str:identifier>.json", views.json, name="json"),
    path("catalogus/<str:identifier>", views.record, name="record"),
]
