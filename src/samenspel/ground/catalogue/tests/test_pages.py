"""What programs read on a page, in its headers, and in the files of its reference."""

import json
import re

import pytest
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.template import Context, Template
from signposting import find_signposting_http_link

from samenspel.ground.catalogue.headers import link_headers
from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.names import split_name
from samenspel.ground.catalogue.reading import doi_of

pytestmark = pytest.mark.usefixtures("groups")
HOME = "https://zuid.example.org"


@pytest.fixture
def group(groups) -> Group:
    return Group.objects.create(name="Buren & <script>alert(1)</script>")


def head_of(group: Group) -> str:
    template = Template("{% load catalogue %}{% catalogue_head group %}")
    return template.render(Context({"group": group}))


def test_search_engines_read_what_it_is(group):
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', head_of(group), re.DOTALL
    )
    data = json.loads(found[1])
    assert data["@type"] == "Book"
    assert data["name"] == "Buren & <script>alert(1)</script>"
    assert data["author"][0]["@id"] == "https://orcid.org/0000-0002-1825-0097"
    assert data["encoding"][0]["contentUrl"] == f"{HOME}/groep.pdf"
    assert "auth.group" not in head_of(group)


def test_a_title_with_markup_stays_a_title(group):
    assert "<script>alert" not in head_of(group)
    assert 'content="Buren &amp; &lt;script&gt;' in head_of(group)


def test_libraries_read_who_made_it_and_when(group):
    assert '<meta name="DC.creator" content="Roos van der Meer">' in head_of(group)
    assert '<meta name="citation_author" content="Meer, Roos van der">' in head_of(group)
    assert '<meta name="citation_publication_date" content="2026/03/01">' in head_of(group)
    assert f'<meta name="citation_pdf_url" content="{HOME}/groep.pdf">' in head_of(group)


def test_what_is_not_published_tells_programs_nothing():
    group = Group.objects.create(name="geheim")
    assert head_of(group).strip() == ""
    assert not link_headers(HttpResponse(), group).has_header("Link")


def test_head_headers_and_doi_ask_the_catalogue_once(group, django_assert_num_queries):
    with django_assert_num_queries(1):
        head_of(group)
        link_headers(HttpResponse(), group)
        doi_of(group)


def test_the_headers_are_signposts(group):
    header = link_headers(HttpResponse(), group)["Link"]
    signs = find_signposting_http_link([header], f"{HOME}/groep/")
    assert signs.citeAs.target == f"{HOME}/catalogus/group:{group.pk}"
    assert {sign.target for sign in signs.authors} == {"https://orcid.org/0000-0002-1825-0097"}
    assert {sign.type for sign in signs.items} == {"application/pdf"}
    assert len(signs.describedBy) == 3
    assert signs.license.target == "https://creativecommons.org/licenses/by/4.0/deed.nl"


def test_with_a_doi_it_is_cited_by_that(group):
    Record.objects.update(doi="10.5072/abc")
    signs = find_signposting_http_link([link_headers(HttpResponse(), group)["Link"]], HOME)
    assert signs.citeAs.target == "https://doi.org/10.5072/abc"
    assert doi_of(group) == "10.5072/abc"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Roos van der Meer", ("Roos", "van der", "Meer")),
        ("Sam", ("", "", "Sam")),
        ("Jan Jansen-de Vries", ("Jan", "", "Jansen-de Vries")),
        ("Anna Maria de Wit", ("Anna Maria", "de", "Wit")),
        ("Pim Bos", ("Pim", "", "Bos")),
        ("Vera van den", ("Vera", "van", "den")),
    ],
)
def test_a_dutch_name_is_split_where_the_family_begins(name, parts):
    assert split_name(name) == parts


def test_the_lasting_address_leads_to_the_page(group, client, zhz):
    response = client.get(f"/catalogus/group:{group.pk}")
    assert (response.status_code, response["Location"]) == (302, f"{HOME}/groep/{group.pk}/")


def test_of_what_is_gone_it_tells_that_it_was_there(group, client, zhz):
    identifier = Record.objects.get().identifier
    group.delete()
    for address in ("", ".bib", ".ris", ".json"):
        response = client.get(f"/catalogus/{identifier}{address}")
        assert response.status_code == 410
        assert "Buren" not in response.content.decode()
    for unknown in ("group:9999", "group:1%00", "%D7%A9:1"):
        assert client.get(f"/catalogus/{unknown}").status_code == 404


@pytest.mark.parametrize(
    ("extension", "tells"),
    [
        ("bib", "author = {van der Meer, Roos}"),
        ("ris", "AU  - van der Meer, Roos"),
        ("json", '"family": "Meer"'),
    ],
)
def test_a_reference_can_be_taken_along(group, client, zhz, extension, tells):
    response = client.get(f"/catalogus/group:{group.pk}.{extension}")
    assert response["Content-Disposition"].endswith(f'"group-{group.pk}.{extension}"')
    assert tells in response.content.decode()
