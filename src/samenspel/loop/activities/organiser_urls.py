"""Addresses of the organiser's screens."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.activities.views import (
    letters,
    manage,
    participants,
    programme,
    questions,
    series,
)

of_one: list[URLPattern | URLResolver] = [
    path("", manage.change, name="change"),
    path("publiceren/", manage.publish, name="publish"),
    path("afzeggen/", manage.cancel, name="cancel"),
    path("weg/", series.remove_meeting, name="remove_meeting"),
    path("vanaf-hier/", series.change_later_ones, name="change_later_ones"),
    path("programma/", programme.programme, name="programme"),
    path("programma/ronde/", programme.save_round, name="add_round"),
    path("programma/ronde/<int:round_pk>/", programme.save_round, name="change_round"),
    path("programma/ronde/<int:round_pk>/weg/", programme.remove_round, name="remove_round"),
    path("programma/ronde/<int:round_pk>/sessie/", programme.add_session, name="add_session"),
    path("programma/sessie/<int:session_pk>/", programme.change_session, name="change_session"),
    path("programma/sessie/<int:session_pk>/weg/", programme.remove_session, name="remove_session"),
    path("vragen/", questions.questions, name="questions"),
    path("vragen/erbij/", questions.save_question, name="add_question"),
    path("vragen/<int:asked_pk>/", questions.save_question, name="change_question"),
    path("vragen/<int:asked_pk>/hoger/", questions.ask_earlier, name="ask_earlier"),
    path("vragen/<int:asked_pk>/weg/", questions.remove_question, name="remove_question"),
    path("brieven/", letters.letters, name="letters"),
    path("brieven/nieuw/", letters.write_letter, name="write_letter"),
    path("deelnemers/", participants.participants, name="participants"),
    path("deelnemers/afdrukken/", participants.participants_on_paper, name="participants_print"),
    path("deelnemers/erbij/", participants.add_participant, name="add_participant"),
    path(
        "deelnemers/<int:registration_pk>/afmelden/",
        participants.cancel_participant,
        name="cancel_participant",
    ),
    path("deelnemers.xlsx", participants.participants_sheet, name="participants_sheet"),
    path("deelnemers.csv", participants.participants_table, name="participants_table"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", manage.overview, name="manage"),
    path("begin/", manage.begin, name="begin"),
    path("nieuw/", manage.plan, name="plan"),
    path("reeks/", series.plan_series, name="plan_series"),
    path("reeks/<int:series_pk>/", series.series, name="series"),
    path("reeks/<int:series_pk>/publiceren/", series.publish_series, name="publish_series"),
    path("<int:pk>/", include(of_one)),
]
