"""The country of those for whom the report makes it plain without saying it.

A ministry's spokesman is of the ministry's country; "the president" of the country whose
president the report speaks of. A report that names one country far more than any other,
counting where it was filed and who publishes it, takes place there: its officials,
candidates and residents are that country's.
"""

from sayso.reading.speakers.homeland.filling import fill_countries

__all__ = ["fill_countries"]
