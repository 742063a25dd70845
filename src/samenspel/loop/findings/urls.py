"""Addresses of `findings`."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.findings.views import (
    asked,
    checking,
    public,
    room,
    seat,
    sharing,
    using,
    words,
    writing,
)

app_name = "findings"

one_finding: list[URLPattern | URLResolver] = [
    path("", room.work, name="work"),
    path("wijzigen/", writing.change, name="change"),
    path("weg/", writing.remove, name="remove"),
    path("bekeken/", writing.looked_at, name="looked_at"),
    path("memo/", room.add_memo, name="add_memo"),
    path("woorden/", words.pick, name="pick"),
    path("woorden/<int:number>/", words.evidence, name="evidence"),
    path("woorden/<int:number>/plaats/", words.move, name="move_evidence"),
    path("woorden/<int:number>/weg/", words.remove, name="remove_evidence"),
    path("delen/", sharing.share, name="share"),
    path("terugnemen/", sharing.take_back, name="take_back"),
    path("vragen/", sharing.questions, name="questions"),
    path("navragen/", checking.start, name="start_check"),
    path("navragen/<int:number>/", checking.check_round, name="round"),
    path("navragen/<int:number>/sluiten/", checking.close, name="close_check"),
]

ROOM = "teams/<slug:slug>/bevindingen/"

urlpatterns = [
    path("bevindingen/", public.finding_list, name="list"),
    path("bevindingen/<int:pk>/", public.detail, name="detail"),
    path("bevindingen/<int:pk>/mening/", public.stance, name="stance"),
    path("bevinding-check/<str:token>/", asked.check, name="check"),
    path("teamlink/<str:token>/bevindingen/<int:pk>/", seat.finding, name="seat_finding"),
    path(ROOM, room.team_findings, name="team"),
    path(f"{ROOM}gebruiken/", using.use, name="use"),
    path(f"{ROOM}nieuw/", writing.write, name="write"),
    path(f"{ROOM}<int:pk>/", include(one_finding)),
]
