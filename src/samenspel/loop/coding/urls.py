"""Addresses of `coding`."""

from django.urls import URLPattern, path

from samenspel.loop.coding import workbench_urls
from samenspel.loop.coding.views import codebook, reshaping, retrieving, rounds, suggesting, tables

app_name = "coding"
CODES = "teams/<slug:slug>/codes/"
CODE = CODES + "<int:pk>/"

urlpatterns: list[URLPattern] = [
    *workbench_urls.urlpatterns,
    path(CODES, codebook.codebook, name="codebook"),
    path(CODES + "nieuw/", codebook.make_code, name="make_code"),
    path(CODES + "afdrukken/", codebook.print_codebook, name="print_codebook"),
    path(CODES + "voorstellen/", suggesting.suggestions, name="suggestions"),
    path(CODES + "perspectieven/", tables.by_perspective, name="table_perspectives"),
    path(CODES + "teksten/", tables.by_source, name="table_sources"),
    path(CODES + "samen/", tables.together, name="table_together"),
    path(CODES + "rondes/", rounds.rounds, name="rounds"),
    path(CODES + "rondes/nieuw/", rounds.start_round, name="start_round"),
    path(CODES + "rondes/<int:pk>/", rounds.round_, name="round"),
    path(CODES + "rondes/<int:pk>/einde/", rounds.end_round, name="end_round"),
    path(CODE, codebook.code, name="code"),
    path(CODE + "wijzigen/", codebook.change_code, name="change_code"),
    path(CODE + "volgorde/", codebook.shift_code, name="shift_code"),
    path(CODE + "samenvoegen/", reshaping.merge_code, name="merge_code"),
    path(CODE + "splitsen/", reshaping.split_code, name="split_code"),
    path(CODE + "vervallen/", reshaping.retire_code, name="retire_code"),
    path(CODE + "terug/", reshaping.reuse_code, name="reuse_code"),
    path("teams/<slug:slug>/fragmenten/", retrieving.passages, name="passages"),
]
