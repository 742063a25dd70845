"""Pages of the material of a team."""
