"""The programme is found by everyone."""

from samenspel.ground.search.models import SearchDocument
from samenspel.loop.programme import services


def titles(kind: str) -> list[str]:
    return list(SearchDocument.objects.filter(kind=kind).values_list("title", flat=True))


def test_themes_years_and_terms_can_be_found(theme, first_year, second_year, term):
    assert titles("theme") == ["Samenspel formeel en informeel"]
    assert sorted(titles("year")) == ["Jaar 1", "Jaar 2"]
    assert titles("term") == ["wijkteam"]


def test_a_year_is_found_by_the_name_its_programme_has_now(programme, first_year, coordinator):
    services.change_programme(programme=programme, title="Nieuwe naam", by=coordinator)
    assert "Nieuwe naam" in SearchDocument.objects.get(kind="year").body


def test_what_is_removed_is_not_found(term, coordinator):
    services.remove_term(term=term, by=coordinator)
    assert titles("term") == []
