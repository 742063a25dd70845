"""Addresses of `calendars`."""

from django.urls import path

from samenspel.reach.calendars import views

app_name = "calendars"
urlpatterns = [
    path("agenda/abonneren/", views.subscribe, name="subscribe"),
    path("agenda/abonneren/mijn-agenda/", views.change_mine, name="change_mine"),
    path("agenda/kalender.ics", views.everything, name="everything"),
    path("agenda/kalender/<slug:slug>.ics", views.of_theme, name="of_theme"),
    path("agenda/mijn/<str:token>.ics", views.mine, name="mine"),
]
