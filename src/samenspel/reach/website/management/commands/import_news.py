"""`samenspel import news FILE…`: old messages become draft news pages."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.news_import.article import Article, NoNewsError, articles_of
from samenspel.reach.website.news_import.files import NewsFile, NewsFileError, read_file
from samenspel.reach.website.news_import.report import lines_about, summary_of
from samenspel.reach.website.services.news import NoNewsListError, import_news


class Command(BaseCommand):
    """Read all files first; only when all of them are good, make the drafts."""

    help = "Make draft news pages of plain-text files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what can be asked."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--site", default="", metavar="HOST", help="host name of the site")

    def handle(self, *args: Any, files: list[Path], site: str, **options: Any) -> None:
        """Import, and tell per file what was done."""
        werkplaats = self._werkplaats(site)
        articles = self._articles(self._read(files))
        try:
            imported = import_news(werkplaats=werkplaats, articles=articles)
        except NoNewsListError:
            raise CommandError(
                _("The site of %(name)s has no list of news. Make one in the editors' screens.")
                % {"name": werkplaats}
            ) from None
        for one in imported:
            self.stdout.write("\n".join(lines_about(one)) + "\n")
        self.stdout.write(summary_of(imported, werkplaats))

    def _read(self, paths: list[Path]) -> list[NewsFile]:
        read: dict[str, NewsFile] = {}
        wrong = 0
        for path in dict.fromkeys(paths):
            try:
                file = read_file(path)
                if file.name in read and read[file.name] != file:
                    raise NewsFileError(_("another of these files has the same name."))
                read[file.name] = file
            except NewsFileError as error:
                wrong += 1
                self.stderr.write(f"{path}: {error}")
        self._stop_when(wrong)
        return list(read.values())

    def _articles(self, files: list[NewsFile]) -> list[Article]:
        try:
            return articles_of(files)
        except NoNewsError as error:
            self.stderr.write(_("%(file)s: there is no message in this file.") % {"file": error})
            self._stop_when(1)
            raise

    def _stop_when(self, wrong: int) -> None:
        if wrong:
            raise CommandError(_("Nothing has been imported. Leave these files out, or mend them."))

    def _werkplaats(self, host: str) -> Werkplaats:
        with_site = Werkplaats.objects.exclude(site=None).select_related("site")
        found = with_site.filter(site__hostname=host) if host else with_site.regions()
        if len(found) == 1:
            return found[0]
        default = found.filter(site__is_default_site=True).first()
        if default is not None:
            return default
        hosts = ", ".join(sorted(with_site.values_list("site__hostname", flat=True))) or "–"
        raise CommandError(
            _("Say for which site this is, as in --site zhz.example.org. There are: %(hosts)s.")
            % {"hosts": hosts}
        )
