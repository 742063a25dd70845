"""What people fill in about codes, passages and blind rounds."""
