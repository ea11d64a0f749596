"""A ledger -> its screen: pages drawn on the server, and the same views as JSON.

``make_app(Settings(ledger))`` is an ASGI application; ``serve`` runs it.
"""

from sayso.web.app import make_app
from sayso.web.settings import Settings, is_loopback

__all__ = ["Settings", "is_loopback", "make_app"]
