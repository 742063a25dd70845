"""Addresses of `adoptions`."""

from django.urls import path

from samenspel.loop.adoptions.views import makers, overview, own, telling

app_name = "adoptions"

urlpatterns = [
    path("producten/<slug:slug>/wij-gebruiken-dit/", telling.tell, name="tell"),
    path("producten/<slug:slug>/wij-gebruiken-dit/gelukt/", telling.told, name="told"),
    path("producten/<slug:slug>/toepassingen/", makers.of_product, name="of_product"),
    path("producten/<slug:slug>/toepassingen/<int:pk>/vraag/", makers.ask, name="ask_as_maker"),
    path("toepassingen/", overview.overview, name="overview"),
    path("toepassing/<str:token>/", own.own, name="own"),
    path("toepassing/<str:token>/veranderen/", own.change, name="change"),
    path("toepassing/<str:token>/later/", own.later, name="later"),
    path("toepassing/<str:token>/keuzes/", own.wishes, name="wishes"),
    path("toepassing/<str:token>/gestopt/", own.end, name="end"),
    path("toepassing/<str:token>/vraag/", own.ask, name="ask"),
    path("toepassing/<str:token>/wissen/", own.erase, name="erase"),
    path("toepassing/<str:token>/geen-mail/", own.stop_asking, name="stop_asking"),
    path("toepassing/<str:token>/nieuwe-link/", own.renew, name="renew"),
]
