"""What writers fill in."""
