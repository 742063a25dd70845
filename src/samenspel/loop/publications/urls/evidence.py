"""Addresses of what a publication rests on, and of what it refers to."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.publications.views import (
    evidence_checks,
    evidence_placing,
    evidence_recommendations,
    evidence_references,
)

references: list[URLPattern | URLResolver] = [
    path("", evidence_references.references, name="references"),
    path("erbij/", evidence_references.add, name="add_reference"),
    path("plakken/", evidence_references.paste, name="paste_references"),
    path("stijl/", evidence_references.choose_style, name="choose_style"),
    path("<int:pk>/", evidence_references.change, name="change_reference"),
    path("<int:pk>/weg/", evidence_references.remove, name="remove_reference"),
]

one: list[URLPattern | URLResolver] = [
    path("", evidence_recommendations.change, name="change_recommendation"),
    path("plaats/", evidence_recommendations.move, name="move_recommendation"),
    path("eruit/", evidence_recommendations.remove, name="remove_recommendation"),
    path("terug/", evidence_recommendations.restore, name="restore_recommendation"),
    path("bevinding/", evidence_recommendations.choose, {"kind": "finding"}, "choose_finding"),
    path("product/", evidence_recommendations.choose, {"kind": "product"}, "choose_product"),
    path("bevinding/weg/", evidence_recommendations.take_away, {"kind": "finding"}, "drop_finding"),
    path("product/weg/", evidence_recommendations.take_away, {"kind": "product"}, "drop_product"),
]

recommendations: list[URLPattern | URLResolver] = [
    path("", evidence_recommendations.recommendations, name="recommendations"),
    path("nieuw/", evidence_recommendations.add, name="add_recommendation"),
    path("<int:pk>/", include(one)),
]

place = evidence_placing.place
placing: list[URLPattern | URLResolver] = [
    path("citaat/", place, {"kind": "quote"}, name="add_quote"),
    path("bevinding/", place, {"kind": "finding"}, name="add_finding"),
    path("product/", place, {"kind": "product"}, name="add_product"),
    path("aanbeveling/", place, {"kind": "recommendation"}, name="place_recommendation"),
]

draft: list[URLPattern | URLResolver] = [
    path("bronnen/", include(references)),
    path("aanbevelingen/", include(recommendations)),
    path("nakijken/", evidence_checks.checks, name="checks"),
    path("hoofdstuk/<int:chapter>/erbij/", include(placing)),
    path("blok/<int:pk>/ernaast/", evidence_placing.change_beside, name="change_beside"),
]

urlpatterns: list[URLPattern | URLResolver] = [path("schrijven/<slug:slug>/", include(draft))]
