"""Pages of teams: for everyone, and for who runs them."""
