"""Addresses of `exchange`."""

from django.urls import include, path

from samenspel.loop.exchange.views import door, meeting, mine, organiser, public

app_name = "exchange"

own_lines = [
    path("", mine.mine, name="mine"),
    path("<str:side>/<int:line>/", mine.change, name="change"),
    path("<str:side>/<int:line>/contact/<int:other>/", mine.contact, name="contact"),
]
managed = [
    path("", organiser.manage, name="manage"),
    path("deur/", organiser.door, name="open_or_close"),
    path("scherm/", organiser.screen, name="screen"),
    path("<str:side>/<int:line>/", organiser.moderate, name="moderate"),
]
urlpatterns = [
    path("agenda/<int:pk>-<slug:slug>/halen-en-brengen/", public.wall, name="wall"),
    path("aanmelding/<str:token>/halen-en-brengen/", include(own_lines)),
    path("beheer/activiteiten/<int:pk>/halen-en-brengen/", include(managed)),
    path("deur/<str:token>/", door.door, name="door"),
    path("d/<str:code>/", door.short, name="short"),
    path("kennismaken/<str:token>/", meeting.introduction, name="introduction"),
]
