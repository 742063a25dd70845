"""Version 1: its addresses, and the description of itself (OpenAPI)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from samenspel.reach.api import problems
from samenspel.reach.api.resources import agenda, catalogue, findings, questions, regions

VERSION = "1.0.0"
JSON = "application/json"
DESCRIPTION = """
Open data van een Werkplaats Sociaal Domein: wat gepubliceerd is, om in andere programma's te
gebruiken. Alleen lezen, zonder sleutel. Op het adres van een Werkplaats staat wat van die
Werkplaats is; op het landelijke adres staat wat van alle Werkplaatsen is. Wat iemand terugneemt,
is hier meteen weg.
"""


class OpenData(NinjaAPI):
    """An API that tells of the pages around a list, and in which form it refuses."""

    def create_response(self, request: HttpRequest, data: Any, **more: Any) -> HttpResponse:
        """Answer, with the addresses of the pages around it when there are any."""
        response = super().create_response(request, data, **more)
        links = getattr(request, "page_links", None)
        if links and response.status_code == 200:
            response["Link"] = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items())
        return response

    def get_openapi_schema(self, **how: Any) -> OpenAPISchema:
        """Describe it; a refusal has a media type of its own."""
        schema = super().get_openapi_schema(**how)
        for operation in (one for path in schema["paths"].values() for one in path.values()):
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    answer["content"] = {problems.MEDIA_TYPE: answer["content"][JSON]}
        return schema


api = OpenData(
    title="Samenspel, open data",
    version=VERSION,
    description=DESCRIPTION.strip(),
    docs_url=None,  # it would load a page of others
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
    openapi_extra={
        "info": {
            "license": {
                "name": "CC BY 4.0, tenzij er iets anders bij staat",
                "url": "https://creativecommons.org/licenses/by/4.0/deed.nl",
            }
        }
    },
)
for resource in (regions, questions, agenda, findings, catalogue):
    api.add_router("", resource.router)
problems.register(api)
