"""Addresses of `api`: those of a version know their own names."""

from django.urls import include, path, re_path

from samenspel.reach.api import views

urlpatterns = [
    path("api/v1/", include((views.addresses(), "ninja"), namespace="api-v1")),
    re_path(r"^api(?:/(?P<rest>.*))?$", views.nowhere, name="api_nowhere"),
]
