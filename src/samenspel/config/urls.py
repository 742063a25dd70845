"""Every address of the site, app by app; the site's own pages come last."""

from django.conf import settings
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("", include("samenspel.ground.common.urls")),
    path("zoeken/", include("samenspel.ground.search.urls")),
    path("", include("samenspel.ground.trail.urls")),
    path("", include("samenspel.ground.catalogue.urls")),
    path("", include("samenspel.ground.accounts.urls")),
    path("account/", include("samenspel.ground.accounts.login_urls")),
    path("", include("samenspel.ground.notices.urls")),
    path("", include("samenspel.loop.network.urls")),
    path("", include("samenspel.loop.programme.urls")),
    path("", include("samenspel.loop.questions.urls")),
    path("", include("samenspel.loop.teams.urls")),
    path("", include("samenspel.loop.notebook.urls")),
    path("", include("samenspel.loop.selfcheck.urls")),
    path("", include("samenspel.loop.activities.urls")),
    path("", include("samenspel.loop.attendance.urls")),
    path("", include("samenspel.loop.exchange.urls")),
    path("", include("samenspel.loop.reports.urls")),
    path("", include("samenspel.loop.research.urls")),
    path("", include("samenspel.loop.sources.urls")),
    path("", include("samenspel.loop.deidentifying.urls")),
    path("", include("samenspel.loop.coding.urls")),
    path("", include("samenspel.loop.findings.urls")),
    path("", include("samenspel.loop.interchange.urls")),
    path("", include("samenspel.loop.products.urls")),
    path("", include("samenspel.loop.adoptions.urls")),
    path("", include("samenspel.loop.stories.urls")),
    path("", include("samenspel.loop.publications.urls")),
    path("", include("samenspel.loop.editions.urls")),
    path("", include("samenspel.reach.harvesting.urls")),
    path("", include("samenspel.reach.api.urls")),
    path("", include("samenspel.reach.calendars.urls")),
    path("", include("samenspel.reach.privacy.urls")),
    path("", include("samenspel.reach.website.urls")),
    path("redactie/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("redactie/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
]

if settings.DEMO:
    urlpatterns.append(path("voorbeeld/", include("samenspel.demo.urls")))

urlpatterns.append(path("", include(wagtail_urls)))
