"""Addresses of `privacy`."""

from django.urls import path

from samenspel.ground.accounts.proof import recently_proven
from samenspel.reach.privacy import views

app_name = "privacy"
urlpatterns = [
    path("mijn/gegevens/", views.data, name="mine"),
    path("mijn/gegevens/bestand/", views.download, name="download"),
    path("mijn/gegevens/<str:kind>/wissen/", recently_proven(views.erase), name="erase"),
    path("mijn/toestemmingen/", views.consents, name="consents"),
    path("gegevens/", views.request_link, name="request"),
    path("gegevens/verstuurd/", views.requested, name="requested"),
    path("gegevens/<str:token>/", views.data, name="by_link"),
    path("gegevens/<str:token>/bestand/", views.download, name="download_by_link"),
    path("gegevens/<str:token>/<str:kind>/wissen/", views.erase, name="erase_by_link"),
    path("privacy/verwerkingen/", views.register, name="register"),
]
