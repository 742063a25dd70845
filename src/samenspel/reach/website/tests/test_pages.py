"""The public pages, as visitors see them."""

import pytest


@pytest.mark.parametrize(
    "path", ["/", "/nieuws/", "/over-ons/", "/route/", "/privacy/", "/toegankelijkheid/"]
)
def test_a_new_site_has_its_first_pages(site, client, path):
    response = client.get(path)
    assert response.status_code == 200, path


def test_the_front_page_has_one_clear_next_step(site, client):
    page = client.get("/").content.decode()
    assert page.count("utrecht-button--primary-action") == 1
    assert "Stel je vraag" in page
