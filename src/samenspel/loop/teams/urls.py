"""Addresses of `teams`."""

from django.urls import path

from samenspel.loop.teams.views import (
    asking,
    handing_over,
    invited,
    manage,
    manage_joining,
    phases,
    public,
    seat,
    voices,
)

app_name = "teams"
urlpatterns = [
    path("teams/", public.team_list, name="list"),
    path("teams/<slug:slug>/", public.team_detail, name="detail"),
    path("teams/<slug:slug>/perspectieven/", voices.voices, name="voices"),
    path("teams/<slug:slug>/overdragen/", handing_over.hand_over, name="hand_over"),
    path("teams/<slug:slug>/fase/", phases.phase, name="phase"),
    path("teams/<slug:slug>/meedoen/", asking.ask, name="ask_to_join"),
    path("teams/<slug:slug>/meedoen/gelukt/", asking.asked, name="asked_to_join"),
    path("teamvraag/<str:token>/", asking.join_request, name="join_request"),
    path("teamuitnodiging/<str:token>/", invited.invitation, name="invitation"),
    path("teamlink/<str:token>/", seat.seat, name="seat"),
    path("beheer/teams/", manage.overview, name="manage"),
    path("beheer/teams/nieuw/", manage.start, name="start"),
    path("beheer/teams/<int:pk>/", manage.change, name="change"),
    path("beheer/teams/<int:pk>/deelnemers/", manage.members, name="members"),
    path(
        "beheer/teams/<int:pk>/deelnemers/<int:member>/stopt/",
        manage.end_membership,
        name="end_membership",
    ),
    path(
        "beheer/teams/<int:pk>/aanvragen/<int:asked>/",
        manage_joining.answer_request,
        name="answer_request",
    ),
    path("beheer/teams/<int:pk>/uitnodigen/", manage_joining.invite, name="invite"),
    path(
        "beheer/teams/<int:pk>/uitnodigingen/<int:invitation>/opnieuw/",
        manage_joining.resend_invitation,
        name="resend_invitation",
    ),
    path(
        "beheer/teams/<int:pk>/uitnodigingen/<int:invitation>/intrekken/",
        manage_joining.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path("beheer/teams/<int:pk>/afronden/", manage.close, name="close"),
]
