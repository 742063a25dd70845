"""What other catalogues take over from us: OAI-PMH.

Reads the catalogue, and nothing else.
"""
