"""Every address of the site, app by app; the site's own pages come last."""

from django.conf import settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("", include("samenspel.ground.common.urls")),
    path("zoeken/", include("samenspel.ground.search.urls")),
    path("", include("samenspel.ground.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("", include("samenspel.loop.network.urls")),
    path("", include("samenspel.loop.programme.urls")),
    path("", include("samenspel.loop.questions.urls")),
    path("", include("samenspel.loop.teams.urls")),
    path("", include("samenspel.loop.activities.urls")),
    path("", include("samenspel.reach.privacy.urls")),
    path("", include("samenspel.reach.website.urls")),
    path("redactie/", include(wagtailadmin_urls)),
]

if settings.DEMO:
    urlpatterns.append(path("voorbeeld/", include("samenspel.demo.urls")))

urlpatterns.append(path("", include(wagtail_urls)))
