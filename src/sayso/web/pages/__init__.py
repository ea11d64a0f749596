"""Requests -> pages. Each asks the views and draws a template; none computes."""
