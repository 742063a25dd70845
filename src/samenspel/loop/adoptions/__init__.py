"""Who uses a product elsewhere, what was adapted, and what changed.

Owns adoptions, confirmed by mail, and the question that one may lead to.
"""
