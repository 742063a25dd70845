"""Samenspel: the shared workplace and memory of a Werkplaats Sociaal Domein."""
