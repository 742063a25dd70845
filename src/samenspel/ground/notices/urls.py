"""Addresses of `notices`."""

from django.urls import path

from samenspel.ground.notices import views

app_name = "notices"
urlpatterns = [
    path("mijn/berichten/", views.mine, name="mine"),
    path("mijn/berichten/<str:token>/", views.by_link, name="by_link"),
]
