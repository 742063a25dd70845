"""What products hold of a person: who made what, and an address under which to ask.

Products are of a team, and others build on them: of a person only the name and address go.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.products.models import Product, ProductFile, ProductVersion


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


WRITTEN: list[tuple[type[Model], str]] = [
    (Product, "created_by"),
    (ProductFile, "by"),
    (ProductVersion, "by"),
]


def _export_made(subject: Subject) -> Iterator[Held]:
    for product in Product.objects.filter(_of(subject, "created_by")).select_related("revises"):
        facts: dict[str, Any] = {_("Begun on"): product.created}
        yield Held(title=product.title, facts=facts, url=product.get_absolute_url())
    files = ProductFile.objects.filter(_of(subject, "by")).select_related("product__revises")
    for file in files:
        facts = {_("File"): file.title, _("Added on"): file.at}
        url = file.product.get_absolute_url()
        yield Held(title=file.product.title, facts=facts, url=url)
    versions = ProductVersion.objects.filter(_of(subject, "by")).select_related("product__revises")
    for version in versions:
        facts = {_("Version"): version.number, _("Published on"): version.at}
        url = version.product.get_absolute_url()
        yield Held(title=version.product.title, facts=facts, url=url)


@transaction.atomic
def _erase_made(subject: Subject) -> int:
    touched = 0
    for model, field in WRITTEN:
        rows: Any = model._base_manager
        mine = list(rows.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += rows.filter(pk__in=mine).update(**{field: None})
    return touched


def _asked(subject: Subject) -> Any:
    return Product.objects.filter(same_address("contact_mail", subject.email))


def _export_contact(subject: Subject) -> Iterator[Held]:
    for product in _asked(subject).select_related("revises"):
        facts = {_("Who can people ask?"): product.contact_name, _("Mail"): product.contact_mail}
        yield Held(title=product.title, facts=facts, url=product.get_absolute_url())


@transaction.atomic
def _erase_contact(subject: Subject) -> int:
    products = list(_asked(subject))
    for product in products:
        product.contact_name = product.contact_mail = ""
        product.save()
    return len(products)


HOLDINGS = [
    Holding(
        name="products.made",
        label=gettext_lazy("Products that you began, published or added a file to"),
        purpose=gettext_lazy("To know who can tell more about it."),
        basis=gettext_lazy("You work on it with your team."),
        kept=gettext_lazy("As long as the product."),
        erasing=gettext_lazy("The product stays. Your name is taken off."),
        data=gettext_lazy("Name, and what you did."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_made,
        erase=_erase_made,
        order=38,
    ),
    Holding(
        name="products.contact",
        label=gettext_lazy("Products at which your mail address stands, for questions"),
        purpose=gettext_lazy("To let people ask about a product."),
        basis=gettext_lazy("Your team put it there, as the address of the team."),
        kept=gettext_lazy("Until the team puts another address there."),
        erasing=gettext_lazy("The address is taken away. People ask the Werkplaats."),
        data=gettext_lazy("Mail address."),
        recipients=gettext_lazy("Everyone: it stands on the page of the product."),
        export=_export_contact,
        erase=_erase_contact,
        order=39,
    ),
]
