"""Pages of `adoptions`."""
