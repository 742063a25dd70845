"""Addresses of `questions`."""

from django.urls import path

from samenspel.loop.questions.views import asking, following, inbox, joining, public

app_name = "questions"
urlpatterns = [
    path("vragen/", public.question_list, name="list"),
    path("vragen/stellen/", asking.ask, name="ask"),
    path("vragen/stellen/gelukt/", asking.asked, name="asked"),
    path("vragen/bevestigen/<str:token>/", asking.confirm, name="confirm"),
    path("vragen/volgen/<str:token>/", following.follow, name="follow"),
    path("vragen/volgen/<str:token>/intrekken/", following.withdraw, name="withdraw"),
    path("vragen/ook/<str:token>/", joining.echo, name="echo"),
    path("vragen/nieuwe-link/<str:token>/", following.renew, name="renew"),
    path("vragen/<int:pk>/ook-mijn-vraag/", joining.join, name="join"),
    path("vragen/<int:pk>-<slug:slug>/", public.question_detail, name="detail"),
    path("mijn/vragen/", following.mine, name="mine"),
    path("beheer/vragen/", inbox.question_inbox, name="inbox"),
    path("beheer/vragen/<int:pk>/", inbox.triage, name="triage"),
]
