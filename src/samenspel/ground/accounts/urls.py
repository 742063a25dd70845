"""Addresses of `accounts`: my own pages. Those of logging in are in `login_urls`."""

from django.urls import path

from samenspel.ground.accounts import views

app_name = "accounts"
urlpatterns = [
    path("mijn/", views.mine, name="mine"),
    path("account/bewijs/", views.prove, name="prove"),
    path("account/bewijs/code/", views.send_proof, name="send_proof"),
    path("account/apparaten/<int:pk>/uitloggen/", views.end_session, name="end_session"),
]
