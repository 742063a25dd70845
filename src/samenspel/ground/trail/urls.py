"""Addresses of `trail`."""

from django.urls import path

from samenspel.ground.trail import views

app_name = "trail"

urlpatterns = [
    path("keten/<slug:kind>/<int:pk>/", views.chain, name="chain"),
]
