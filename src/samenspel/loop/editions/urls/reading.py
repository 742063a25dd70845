"""Addresses of what one reads. Each is there twice: of the newest edition, and of one of them.

They last: people put them in reference lists. Never change one without leading on from the old.
"""

from django.urls import URLPattern, URLResolver, include, path

from samenspel.loop.editions.views import reading, summaries, why

one_book: list[URLPattern | URLResolver] = [
    path("", reading.detail, name="detail"),
    path("alles/", reading.whole, name="whole"),
    path("hoofdstuk/<slug:key>/", reading.chapter, name="chapter"),
    path("afbeeldingen/<slug:key>/", reading.figure, name="figure"),
    path("aanbevelingen/", why.advice_list, name="advice_list"),
    path("aanbevelingen/<slug:key>/", why.advice, name="advice"),
    path("bevindingen/<int:pk>/", why.finding, name="finding"),
    path("samenvatting/<slug:audience>/", summaries.summary, name="summary"),
    path("samenvatting/<slug:audience>.pdf", summaries.summary_sheet, name="summary_sheet"),
    path("kaart.png", summaries.card, name="card"),
]

BOOK = "publicaties/<slug:slug>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("publicaties/", reading.book_list, name="list"),
    path(BOOK, include(one_book)),
    path(f"{BOOK}v<int:edition>/", include(one_book)),
]
