"""How it gets out into the world: the public site and what people hold of themselves."""
