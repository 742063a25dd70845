"""Addresses of `activities`."""

from django.urls import include, path

from samenspel.loop.activities.organiser_urls import urlpatterns as organiser_urls
from samenspel.loop.activities.views import public, registering, registration, seat

app_name = "activities"

one_activity = [
    path("", public.detail, name="detail"),
    path("agenda.ics", public.calendar_file, name="calendar_file"),
    path("aanmelden/", registering.register, name="register"),
    path("aangemeld/", registering.check_mail, name="check_mail"),
    path("wachtlijst/", registering.check_mail, {"to_wait": True}, name="check_mail_to_wait"),
    path("afmelden/", registering.withdraw, name="withdraw"),
]

one_registration = [
    path("", registration.registration, name="registration"),
    path("wijzigen/", registration.change_registration, name="change_registration"),
    path("agenda.ics", registration.registration_calendar_file, name="registration_calendar_file"),
]

at_a_seat = [
    path("", seat.activity, name="seat_activity"),
    path("aanmelden/", seat.register, name="seat_register"),
    path("afmelden/", seat.withdraw, name="seat_withdraw"),
]

urlpatterns = [
    path("agenda/", public.agenda, name="agenda"),
    path("agenda/eerder/", public.archive, name="archive"),
    path("agenda/<int:pk>-<slug:slug>/", include(one_activity)),
    path("aanmelding/<str:token>/", include(one_registration)),
    path("teamlink/<str:token>/agenda/<int:pk>/", include(at_a_seat)),
    path("mijn/aanmeldingen/", registration.my_registrations, name="my_registrations"),
    path("beheer/activiteiten/", include(organiser_urls)),
]
