"""Where the sites are that the catalogue tells of: the network is the one app that knows."""

from samenspel.ground.catalogue import registry
from samenspel.loop.network.search import addresses_of

registry.register_addresses(addresses_of)
