"""Addresses of `reports`."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.reports.views import closing, photos, public, yields

app_name = "reports"

one_photo = [
    path("", photos.photo, name="photo"),
    path("weg/", photos.remove_photo, name="remove_photo"),
    path("wie/", photos.name_portrayed, name="name_portrayed"),
    path("wie/<int:portrayed_pk>/weg/", photos.remove_portrayed, name="remove_portrayed"),
]

one_yield = [
    path("", yields.change_yield, name="change_yield"),
    path("weg/", yields.remove_yield, name="remove_yield"),
    path("vraag/", yields.ask_as_question, name="ask_as_question"),
]

closing_pages: list[URLPattern | URLResolver] = [
    path("", closing.closing, name="closing"),
    path("aanwezig/", closing.attendance, name="attendance"),
    path("verslag/", closing.report, name="report"),
    path("fotos/", photos.photos, name="photos"),
    path("fotos/<int:photo_pk>/", include(one_photo)),
    path("opbrengsten/", yields.yields, name="yields"),
    path("opbrengsten/overnemen/<int:line_pk>/", yields.take_over, name="take_over"),
    path("opbrengsten/<int:yield_pk>/", include(one_yield)),
    path("plaatsen/", closing.close, name="close"),
    path("heropenen/", closing.reopen, name="reopen"),
    path("meningen/", closing.feedback_results, name="feedback_results"),
]

urlpatterns = [
    path("beheer/activiteiten/<int:pk>/afsluiten/", include(closing_pages)),
    path("op-de-foto/<str:token>/", public.portrayed, name="portrayed"),
    path("op-de-foto/<str:token>/foto/", public.portrayed_photo, name="portrayed_photo"),
    path("terugblik/<str:token>/", public.feedback, name="feedback"),
]
