"""What other apps show of the network."""
