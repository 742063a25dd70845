"""Addresses of `attendance`."""

from django.urls import include, path

from samenspel.loop.attendance.views import badges, code, door, sync

app_name = "attendance"

at_the_door = [
    path("", door.door, name="door"),
    path("badges.pdf", badges.badges, name="badges"),
    path("bij/", sync.sync, name="sync"),
    path("binnenlaten/", door.walk_in, name="walk_in"),
]

urlpatterns = [
    path("beheer/activiteiten/<int:pk>/deur/", include(at_the_door)),
    path("inchecken/<str:code>/", code.code, name="code"),
]
