"""A Werkplaats: one regional network, one tenant, one public site."""

from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from samenspel.ground.common.theme import check_theme
from samenspel.ground.mail.sender import Sender
from samenspel.loop.network.querysets import WerkplaatsQuerySet


class WerkplaatsKind(models.TextChoices):
    """What kind of site it is."""

    REGION = "region", _("regional Werkplaats")
    HUB = "hub", _("national hub")


class SocialLink(NamedTuple):
    """A place elsewhere where a Werkplaats can be followed."""

    name: str
    url: str


def no_colours() -> dict[str, str]:
    """Return the theme of a Werkplaats that chose no colours of its own."""
    return {}


class Werkplaats(models.Model):
    """One regional network. Without a `site` it is known here by name only, as a neighbour."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    region = models.CharField(_("region"), max_length=80, help_text=_("As in: Zuid-Holland Zuid"))
    kind = models.CharField(
        _("kind"), max_length=10, choices=WerkplaatsKind, default=WerkplaatsKind.REGION
    )
    site = models.OneToOneField(
        Site,
        verbose_name=_("site"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="werkplaats",
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("Two or three sentences for the home page.")
    )
    theme = models.JSONField(_("colours"), default=no_colours, blank=True)
    address = models.TextField(_("address"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("mail address"), blank=True)
    route = models.TextField(
        _("how to get there"), blank=True, help_text=_("By public transport, by bike, by car.")
    )
    website = models.URLField(_("website elsewhere"), blank=True)
    linkedin = models.URLField(_("LinkedIn"), blank=True)
    mastodon = models.URLField(_("Mastodon"), blank=True)
    youtube = models.URLField(_("YouTube"), blank=True)

    objects = WerkplaatsQuerySet.as_manager()

    class Meta:
        verbose_name = _("Werkplaats")
        verbose_name_plural = _("Werkplaatsen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(kind=WerkplaatsKind.HUB),
                name="one_national_hub",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse colours that cannot be read against each other."""
        problems = check_theme(self.theme)
        if problems:
            raise ValidationError({"theme": problems})

    @property
    def is_hub(self) -> bool:
        """Return whether this is the national hub, which shows all regions."""
        return self.kind == WerkplaatsKind.HUB

    @property
    def root_url(self) -> str:
        """Return where its site is, as in "https://zhz.example.org", without a slash at the end."""
        return self.site.root_url if self.site else self.website.rstrip("/")

    @property
    def social_links(self) -> list[SocialLink]:
        """Return where else it can be followed."""
        links = [
            SocialLink("LinkedIn", self.linkedin),
            SocialLink("Mastodon", self.mastodon),
            SocialLink("YouTube", self.youtube),
        ]
        return [link for link in links if link.url]

    @property
    def sender(self) -> Sender:
        """Return who its mails are from."""
        return Sender(name=self.name, email=self.email, site_url=self.root_url, scope=self.pk or 0)
