"""The same views as JSON, for programs, with their description (OpenAPI 3.1)."""

from sayso.web.api.routes import API_ROUTES

__all__ = ["API_ROUTES"]
