"""What is announced of products."""

from django.dispatch import Signal

product_published = Signal()
"""A version went into the library. Gives `product` and `version`; in the transaction."""

product_withdrawn = Signal()
"""It was taken out of the library. Gives `product`; in the transaction."""
