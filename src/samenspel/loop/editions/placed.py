"""What was placed in a publication, as a reader may see it now: told by `publications.placed`."""

from samenspel.loop.publications.placed import Placed, Quoted, placed_in

__all__ = ["Placed", "Quoted", "placed_in"]
