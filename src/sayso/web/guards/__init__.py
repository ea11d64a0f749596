"""What stands between the network and the pages: host, size, session, headers.

Each guard is an ASGI application around another one.
"""

from sayso.web.guards.bodies import LimitedBodies
from sayso.web.guards.headers import SafeHeaders
from sayso.web.guards.hosts import KnownHosts
from sayso.web.guards.sessions import Sessions

__all__ = ["KnownHosts", "LimitedBodies", "SafeHeaders", "Sessions"]
