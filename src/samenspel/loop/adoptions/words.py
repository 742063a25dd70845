"""The words that somebody agrees to: asked in a form, and kept with the consent."""

from django.utils.translation import gettext_lazy as _

VERSION = "1"
SHOW_NAME = _("My name may stand with it on the site")
MAY_MAIL = _("The makers may mail me about it")
