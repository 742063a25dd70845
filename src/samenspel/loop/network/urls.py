"""Addresses of `network`."""

from django.urls import path

from samenspel.loop.network import views

app_name = "network"
urlpatterns = [
    path("partners/", views.partners, name="partners"),
    path("mensen/", views.people, name="people"),
    path("contact/", views.contact, name="contact"),
    path("werkplaatsen/", views.werkplaatsen, name="werkplaatsen"),
    path("mijn/profiel/", views.profile, name="profile"),
    path("mijn/profiel/weggaan/<int:pk>/", views.leave, name="leave"),
    path("uitnodiging/<str:token>/", views.accept_invitation, name="accept_invitation"),
    path("uitnodiging/antwoord/<str:token>/", views.answer_by_link, name="answer_by_link"),
    path("mijn/profiel/antwoord/<int:pk>/", views.answer_pending, name="answer_pending"),
    path("beheer/", views.manage, name="manage"),
    path("beheer/mensen/", views.manage_people, name="manage_people"),
    path("beheer/mensen/nieuw/", views.add_person, name="add_person"),
    path("beheer/mensen/gevraagd/", views.manage_pending, name="manage_pending"),
    path(
        "beheer/mensen/gevraagd/<int:pk>/terug/", views.take_back_pending, name="take_back_pending"
    ),
    path("beheer/mensen/<int:pk>/", views.change_person, name="change_person"),
    path("beheer/mensen/<int:pk>/uitnodigen/", views.invite_person, name="invite_person"),
    path("beheer/mensen/<int:pk>/stoppen/", views.end_membership, name="end_membership"),
    path("beheer/mensen/downloaden/<slug:kind>/", views.export_people, name="export_people"),
    path("beheer/partners/", views.manage_organisations, name="manage_organisations"),
    path("beheer/partners/nieuw/", views.add_organisation, name="add_organisation"),
    path("beheer/partners/<int:pk>/", views.change_organisation, name="change_organisation"),
    path(
        "beheer/partners/<int:pk>/weghalen/", views.remove_organisation, name="remove_organisation"
    ),
    path("beheer/berichten/", views.manage_mail, name="manage_mail"),
    path("beheer/berichten/<int:pk>/", views.manage_message, name="manage_message"),
    path("beheer/berichten/terug/", views.manage_returned, name="manage_returned"),
    path("beheer/berichten/terug/<int:pk>/", views.handle_returned, name="handle_returned"),
    path("beheer/overdragen/", views.hand_over, name="hand_over"),
    path("beheer/werkplaats/", views.change_werkplaats, name="change_werkplaats"),
    path("beheer/kleuren/", views.change_colours, name="change_colours"),
    path("beheer/kleuren/proef/", views.try_colours, name="try_colours"),
    path("beheer/importeren/<slug:kind>/", views.start_import, name="start_import"),
    path(
        "beheer/importeren/<slug:kind>/voorbeeld/<slug:form>/",
        views.import_example,
        name="import_example",
    ),
    path("beheer/importeren/bestand/<int:pk>/", views.review_import, name="review_import"),
    path("beheer/importeren/bestand/<int:pk>/weg/", views.discard_import, name="discard_import"),
]
