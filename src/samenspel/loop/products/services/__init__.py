"""What can be done with products. Each act checks who does it, and is logged."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.products.services.adapting import adapt_product
from samenspel.loop.products.services.files import add_file, count_download, remove_file
from samenspel.loop.products.services.making import (
    begin_product,
    begin_revision,
    change_product,
    discard,
    link_to,
    put_assignments,
    put_steps,
)
from samenspel.loop.products.services.publishing import (
    NotReadyError,
    publish_product,
    remove_version,
    withdraw_product,
)

__all__ = [
    "ChangedMeanwhileError",
    "NotReadyError",
    "adapt_product",
    "add_file",
    "begin_product",
    "begin_revision",
    "change_product",
    "count_download",
    "discard",
    "link_to",
    "publish_product",
    "put_assignments",
    "put_steps",
    "remove_file",
    "remove_version",
    "withdraw_product",
]
