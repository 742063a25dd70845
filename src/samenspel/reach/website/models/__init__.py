"""The kinds of pages, and who edits them."""

from samenspel.reach.website.models.editors import Editors
from samenspel.reach.website.models.home import HomePage, HubPage
from samenspel.reach.website.models.news import NewsImport, NewsIndexPage, NewsPage
from samenspel.reach.website.models.text import TextPage

__all__ = ["Editors", "HomePage", "HubPage", "NewsImport", "NewsIndexPage", "NewsPage", "TextPage"]
