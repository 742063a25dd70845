"""Addresses of `programme`."""

from django.urls import path

from samenspel.loop.programme.views import manage, public, screens

app_name = "programme"
urlpatterns = [
    path("programma/", public.story, name="story"),
    path("programma/<slug:slug>/", public.year, name="year"),
    path("themas/<slug:slug>/", public.theme, name="theme"),
    path("begrippen/", public.terms, name="terms"),
    path("beheer/programma/", manage.overview, name="manage"),
    path("beheer/programma/nieuw/", screens.AddProgramme.as_view(), name="add_programme"),
    path("beheer/programma/<int:pk>/", screens.ChangeProgramme.as_view(), name="change_programme"),
    path(
        "beheer/programma/<int:pk>/weg/",
        screens.RemoveProgramme.as_view(),
        name="remove_programme",
    ),
    path(
        "beheer/programma/<int:programme>/werkjaar/",
        screens.AddWorkingYear.as_view(),
        name="add_year",
    ),
    path("beheer/werkjaren/<int:pk>/", screens.ChangeWorkingYear.as_view(), name="change_year"),
    path("beheer/werkjaren/<int:pk>/weg/", screens.RemoveWorkingYear.as_view(), name="remove_year"),
    path("beheer/themas/nieuw/", screens.AddTheme.as_view(), name="add_theme"),
    path("beheer/themas/<int:pk>/", screens.ChangeTheme.as_view(), name="change_theme"),
    path("beheer/themas/<int:pk>/weg/", screens.RemoveTheme.as_view(), name="remove_theme"),
    path("beheer/begrippen/", manage.terms, name="manage_terms"),
    path("beheer/begrippen/nieuw/", screens.AddTerm.as_view(), name="add_term"),
    path("beheer/begrippen/<int:pk>/", screens.ChangeTerm.as_view(), name="change_term"),
    path("beheer/begrippen/<int:pk>/weg/", screens.RemoveTerm.as_view(), name="remove_term"),
]
