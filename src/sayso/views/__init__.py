"""What every screen shows, computed once for the command line, the pages and the API.

A snapshot of the ledger goes in, frozen shapes (``sayso.views.shapes``) come out. The
parts are imported where they are used: shapes need no database.
"""
