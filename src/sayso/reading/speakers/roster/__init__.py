"""Names of a report -> its roster: the candidates, and which of them each name means."""

from sayso.reading.speakers.roster.roster import Roster

__all__ = ["Roster"]
