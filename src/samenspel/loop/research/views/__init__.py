"""Pages of a team's research."""
