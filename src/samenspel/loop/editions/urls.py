"""Addresses of `editions`."""

from django.urls import path

from samenspel.loop.editions.views import reading

app_name = "editions"

urlpatterns = [
    path("publicaties/<slug:slug>/", reading.detail, name="detail"),
]
