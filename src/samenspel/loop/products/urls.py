"""Addresses of `products`."""

from django.urls import path

from samenspel.loop.products import views

app_name = "products"

urlpatterns = [
    path("producten/<slug:slug>/", views.detail, name="detail"),
]
