"""Addresses of `teams`."""

from django.urls import path

from samenspel.loop.teams.views import manage, public, seat

app_name = "teams"
urlpatterns = [
    path("teams/", public.team_list, name="list"),
    path("teams/<slug:slug>/", public.team_detail, name="detail"),
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
    path("beheer/teams/<int:pk>/afronden/", manage.close, name="close"),
]
