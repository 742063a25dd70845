"""Addresses of `products`."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.products.views import deciding, files, library, reading, workshop

app_name = "products"

making: list[URLPattern | URLResolver] = [
    path("", workshop.workshop, name="workshop"),
    path("voorbeeld/", workshop.preview, name="preview"),
    path("publiceren/", deciding.publish, name="publish"),
    path("intrekken/", deciding.withdraw, name="withdraw"),
    path("nieuwe-versie/", workshop.revise, name="revise"),
    path("weggooien/", deciding.discard, name="discard"),
    path("versies/<int:number>/weg/", deciding.remove_version, name="remove_version"),
    path("bestanden/<uuid:guid>/weg/", files.remove, name="remove_file"),
    path("<slug:part>/", workshop.part, name="part"),
]

urlpatterns = [
    path("producten/", library.library, name="library"),
    path("producten/eigen-versie/<uuid:guid>/", deciding.adapt, name="adapt"),
    path("producten/<slug:slug>/", reading.detail, name="detail"),
    path("producten/<slug:slug>/v<int:number>/", reading.version, name="version"),
    path("producten/<slug:slug>/versies/", reading.versions, name="versions"),
    path("producten/<slug:slug>/onderwijs/", reading.module, name="module"),
    path("producten/<slug:slug>/bestanden/<uuid:guid>/", reading.download, name="download"),
    path("producten/<slug:slug>/maken/", include(making)),
    path("teams/<slug:slug>/producten/", workshop.of_team, name="of_team"),
    path("teams/<slug:slug>/producten/nieuw/", workshop.begin, name="begin"),
]
