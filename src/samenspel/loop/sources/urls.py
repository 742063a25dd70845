"""Addresses of `sources`."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.sources.views import adding, correcting, lists, managing, reading

app_name = "sources"

how = [
    path("", adding.choose, name="add"),
    path("bestand/", adding.upload, name="upload"),
    path("tekst/", adding.typed, name="type"),
    path("casus/", adding.write, {"what": "casus"}, name="write_case"),
    path("praktijkanalyse/", adding.write, {"what": "analyse"}, name="write_analysis"),
    path("bijeenkomst/", adding.gathering, name="from_gathering"),
    path("nakijken/<int:pk>/", adding.review, name="review"),
    path("nakijken/<int:pk>/weg/", adding.discard, name="discard"),
]

one = [
    path("", reading.detail, name="detail"),
    path("sprekers/", managing.speakers, name="speakers"),
    path("wijzigen/", managing.change, name="change"),
    path("origineel/", managing.original, name="original"),
    path("verbeteren/", correcting.correct, name="correct"),
    path("wijzigingen/", correcting.changes, name="changes"),
    path("weg/", managing.remove, name="remove"),
    path("verbeteren/", correcting.correct, name="correct"),
    path("wijzigingen/", correcting.changes, name="changes"),
]

material: list[URLPattern | URLResolver] = [
    path("", lists.sources, name="list"),
    path("toevoegen/", include(how)),
    path("<int:pk>/", include(one)),
]

urlpatterns = [path("teams/<slug:slug>/materiaal/", include(material))]
