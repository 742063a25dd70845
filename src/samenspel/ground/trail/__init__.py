"""The registry of links between things, walked both ways. Knows no domain."""
