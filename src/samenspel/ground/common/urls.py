"""Addresses of the house itself."""

from django.urls import path

from samenspel.ground.common import views

app_name = "common"
urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("taal/", views.switch_language, name="language"),
    path("thema/<slug:version>.css", views.theme, name="theme"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("stijl/", views.style, name="style"),
    path("media/<path:name>", views.media, name="media"),
]
