"""Pages of coding: the workbench, passages, the codebook, and what is found with them."""
