"""Addresses of `privacy`."""

from django.urls import path

from samenspel.ground.accounts.proof import recently_proven
from samenspel.reach.privacy import views

app_name = "privacy"
urlpatterns = [
    path("mijn/gegevens/", views.data, name="mine"),
    path("mijn/gegevens/bestand/", views.download, name="download"),
    path("mijn/gegevens/verzoek/", views.ask, name="ask"),
    path("mijn/gegevens/<str:kind>/wissen/", recently_proven(views.erase), name="erase"),
    path("mijn/toestemmingen/", views.consents, name="consents"),
    path("gegevens/", views.request_link, name="request"),
    path("gegevens/verstuurd/", views.requested, name="requested"),
    path("gegevens/<str:token>/", views.data, name="by_link"),
    path("gegevens/<str:token>/bestand/", views.download, name="download_by_link"),
    path("gegevens/<str:token>/verzoek/", views.ask, name="ask_by_link"),
    path("gegevens/<str:token>/toestemmingen/", views.consents, name="consents_by_link"),
    path("gegevens/<str:token>/<str:kind>/wissen/", views.erase, name="erase_by_link"),
    path("verzoek/<str:token>/", views.own_request, name="own_request"),
    path("privacy/verwerkingen/", views.register, name="register"),
    path("beheer/verwerkingen/<str:form>/", views.register_file, name="register_file"),
    path("beheer/ingetrokken/", views.withdrawals, name="withdrawals"),
    path("beheer/ingetrokken/<int:pk>/", views.withdrawal, name="withdrawal"),
    path("beheer/ingetrokken/<int:pk>/<int:affected_pk>/", views.settle_one, name="settle"),
    path("beheer/verzoeken/", views.desks, name="desks"),
    path("beheer/verzoeken/nieuw/", views.note, name="note"),
    path("beheer/verzoeken/<int:pk>/", views.desk, name="desk"),
    path("beheer/verzoeken/<int:pk>/wissen/", views.erase_for, name="erase_for"),
    path("beheer/bewaren/", views.rounds, name="rounds"),
    path("beheer/bewaren/vannacht/", views.coming_round, name="coming_round"),
]
