"""Whether two mail addresses are the same: capitals make no difference, all else does."""

from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Exact


def same_address(field: str, email: str) -> Q:
    """Return the condition that `field` holds `email`, whatever the capitals.

    Never compare addresses by `iexact`: PostgreSQL does so in capitals, and there "ı" is an "i".
    Who owns mıjn.example would be taken for somebody at mijn.example.
    """
    return Q(Exact(Lower(field), email.strip().lower()))
