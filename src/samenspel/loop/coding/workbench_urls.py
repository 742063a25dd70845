"""Addresses of the workbench and of single passages; part of `coding.urls`."""

from django.urls import path

from samenspel.loop.coding.views import passages, workbench

SOURCE = "teams/<slug:slug>/materiaal/<int:pk>/coderen/"
PASSAGE = "teams/<slug:slug>/fragmenten/<int:pk>/"

urlpatterns = [
    path(SOURCE, workbench.workbench, name="source"),
    path(SOURCE + "stuk/", workbench.stretch, name="stretch"),
    path(SOURCE + "markeren/", workbench.mark, name="mark"),
    path(SOURCE + "nieuws/", workbench.news, name="news"),
    path("teams/<slug:slug>/codes/kleuren.css", workbench.colours, name="colours"),
    path("teams/<slug:slug>/fragmenten/nakijken/", passages.to_look_at, name="to_look_at"),
    path(PASSAGE + "code-weg/", passages.take_code_away, name="uncode"),
    path(PASSAGE + "memo/", passages.memo, name="memo"),
    path(PASSAGE + "grenzen/", passages.move, name="move"),
    path(PASSAGE + "weg/", passages.remove, name="remove"),
    path(PASSAGE + "klopt/", passages.settle, name="settle"),
]
"""The names are in the namespace of the app: "coding:source"."""
