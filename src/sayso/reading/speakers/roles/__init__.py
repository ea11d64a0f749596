"""Words around a person's name -> what they say they are: role, affiliation, country.

Before the name ("Kremlin spokesman Dmitry Peskov"), after it (", head of …,", "(R-Ohio)"),
and with the name in apposition ("the group's director, Jane Roe").
"""

from sayso.reading.speakers.roles.role import Role
from sayso.reading.speakers.roles.told import role_of

__all__ = ["Role", "role_of"]
