"""Addresses of `research`."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.research.views import (
    consenting,
    mine,
    organiser,
    overview,
    participants,
    researchers,
)

app_name = "research"

participant: list[URLPattern | URLResolver] = [
    path("", participants.participant, name="participant"),
    path("wijzigen/", participants.change, name="change_participant"),
    path("antwoord/", consenting.record, name="record"),
    path("vragen/", consenting.ask, name="ask_by_mail"),
    path("papier/", consenting.paper, name="paper"),
    path("stoppen/", consenting.stop, name="stop_participant"),
    path("formulier/<int:consent>/", consenting.proof, name="proof"),
]

room: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("mensen/", researchers.researchers, name="researchers"),
    path("mensen/<int:pk>/stopt/", researchers.end, name="end_researcher"),
    path("deelnemers/", participants.participants, name="participants"),
    path("deelnemers/nieuw/", participants.add, name="add_participant"),
    path("deelnemers/van-bijeenkomst/", participants.bring_in, name="import_participants"),
    path("deelnemers/vragen/", consenting.ask_several, name="ask_several"),
    path("deelnemers/<int:pk>/", include(participant)),
]

at_an_activity: list[URLPattern | URLResolver] = [
    path("", organiser.asking, name="asking"),
    path("niet-meer/", organiser.ask_nothing, name="stop_asking"),
    path("papier/", organiser.paper, name="activity_paper"),
    path("deur/", organiser.door, name="door"),
    path("deur/<str:head>/", organiser.head, name="ask_head"),
]

urlpatterns = [
    path("teams/<slug:slug>/onderzoek/", include(room)),
    path("beheer/activiteiten/<int:pk>/onderzoek/", include(at_an_activity)),
    path("mijn/woorden/", mine.my_words_list, name="my_words_list"),
    path("mijn-woorden/<str:token>/", mine.my_words, name="my_words"),
    path("mijn-woorden/<str:token>/stoppen/", mine.stop, name="stop"),
    path("mijn-woorden/<str:token>/gestopt/", mine.stopped, name="stopped"),
]
