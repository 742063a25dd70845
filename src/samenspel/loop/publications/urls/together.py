"""Addresses of writing together."""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.publications.views import (
    together_contributors,
    together_deciding,
    together_private,
    together_reviews,
    together_talking,
    together_versions,
)

draft: list[URLPattern | URLResolver] = [
    path("samen/", together_talking.talk, name="talk"),
    path("opmerking/", together_talking.say, name="say"),
    path("opmerking/<int:pk>/", together_talking.reply, name="reply"),
    path("opmerking/<int:pk>/klaar/", together_talking.settle, name="settle"),
    path("voorstel/", together_talking.suggest, name="suggest"),
    path("voorstel/<int:pk>/", together_talking.suggestion, name="suggestion"),
    path("versies/", together_versions.versions, name="versions"),
    path("versies/vergelijken/", together_versions.compare_two, name="compare"),
    path("versies/<int:number>/", together_versions.look, name="version"),
    path("versies/<int:number>/terug/", together_versions.bring_back, name="bring_back"),
    path("versies/<int:number>/beeld/<str:key>/", together_versions.picture, name="picture_then"),
    path("meelezers/", together_reviews.reviews, name="reviews"),
    path("meelezers/<int:pk>/weg/", together_reviews.take_back, name="take_back_request"),
    path("verder-schrijven/", together_deciding.write_on, name="write_on"),
    path("goedkeuren/", together_deciding.approve, name="approve"),
    path("publiceren/", together_deciding.publish, name="publish"),
    path("terugtrekken/", together_deciding.withdraw, name="withdraw"),
    path("makers/", together_contributors.contributors, name="contributors"),
    path("makers/nieuw/", together_contributors.add, name="add_contributor"),
    path("makers/<int:pk>/", together_contributors.change, name="change_contributor"),
    path("makers/<int:pk>/vragen/", together_contributors.ask, name="ask_contributor"),
    path("makers/<int:pk>/plaats/", together_contributors.move, name="move_contributor"),
    path("makers/<int:pk>/weg/", together_contributors.remove, name="remove_contributor"),
]

by_link: list[URLPattern | URLResolver] = [
    path("", together_private.review, name="review"),
    path("deel/<str:key>/", together_private.part, name="review_part"),
    path("bij/<str:key>/", together_private.remark, name="review_remark"),
    path("beeld/<str:key>/", together_private.picture, name="review_picture"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("schrijven/<slug:slug>/", include(draft)),
    path("meelezen/<str:token>/", include(by_link)),
    path("naam-op-publicatie/<str:token>/", together_private.contributor, name="contributor"),
]
