"""Addresses of writing a publication."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.publications.views import (
    writing,
    writing_blocks,
    writing_chapters,
    writing_figures,
    writing_import,
    writing_tables,
)

one_chapter: list[URLPattern | URLResolver] = [
    path("", writing_chapters.chapter, name="chapter"),
    path("wijzigen/", writing_chapters.change, name="change_chapter"),
    path("plaats/", writing_chapters.move, name="move_chapter"),
    path("eruit/", writing_chapters.remove, name="remove_chapter"),
    path("terug/", writing_chapters.restore, name="restore_chapter"),
    path("erbij/", writing_blocks.choose, name="choose_block"),
    path("erbij/tekst/", writing_blocks.add, {"kind": "text"}, name="add_text"),
    path("erbij/voorbeeld/", writing_blocks.add, {"kind": "example"}, name="add_example"),
    path("erbij/afbeelding/", writing_figures.add, name="add_figure"),
    path("erbij/tabel/", writing_tables.add, name="add_table"),
]

one_block: list[URLPattern | URLResolver] = [
    path("", writing_blocks.change, name="change_block"),
    path("afbeelding/", writing_figures.change, name="change_placed_figure"),
    path("tabel/", writing_tables.change, name="change_table"),
    path("plaats/", writing_blocks.move, name="move_block"),
    path("eruit/", writing_blocks.remove, name="remove_block"),
    path("terug/", writing_blocks.restore, name="restore_block"),
]

draft: list[URLPattern | URLResolver] = [
    path("", writing.outline, name="outline"),
    path("over/", writing.about, name="about"),
    path("binnenhalen/", writing_import.bring_in, name="import"),
    path("afbeeldingen/", writing_figures.figures, name="figures"),
    path("afbeeldingen/<int:figure>/", writing_figures.change_figure, name="change_figure"),
    path("afbeeldingen/<int:figure>/omslag/", writing_figures.choose_cover, name="choose_cover"),
    path("hoofdstuk/nieuw/", writing_chapters.add, name="add_chapter"),
    path("hoofdstuk/<int:chapter>/", include(one_chapter)),
    path("blok/<int:pk>/", include(one_block)),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("teams/<slug:slug>/publicaties/", writing.team_publications, name="team"),
    path("teams/<slug:slug>/publicaties/nieuw/", writing.begin, name="begin"),
    path("schrijven/<slug:slug>/", include(draft)),
]
