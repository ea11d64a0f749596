"""Date expressions of a report -> DateValues, and the day on which each statement was
made. ``normalise`` reads one expression; ``find_dates`` all of a parse; ``said_on``
gives each attribution its day, or null where the report gives none."""

from sayso.reading.dates.find import find_dates
from sayso.reading.dates.normalise import normalise
from sayso.reading.dates.said import said_on

__all__ = ["find_dates", "normalise", "said_on"]
