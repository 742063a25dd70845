"""Addresses of the demo: only there in demo mode."""

from django.urls import path

from samenspel.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.start, name="start"),
    path("kijk-als/<slug:key>/", views.look_as, name="look_as"),
    path("post/", views.mailbox, name="mailbox"),
    path("post/<int:pk>/", views.letter, name="letter"),
    path("post/<int:pk>/opgemaakt/", views.letter_html, name="letter_html"),
]
