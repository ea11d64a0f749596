"""Pronouns as sources -> whom "he", "it", "they", "none" or "who" means.

Each candidate that agrees in kind, gender and number gets points for what makes readers
take it up (``points``); the highest wins. ``antecedent`` and its like give the noun that a
pronoun's clause hangs on, by the parse alone.
"""

from sayso.reading.speakers.pronouns.clauses import (
    antecedent,
    of_paper,
    of_person,
    persons_beside,
    plural_subject,
)
from sayso.reading.speakers.pronouns.meaning import meant_by
from sayso.reading.speakers.pronouns.setting import Setting

__all__ = [
    "Setting",
    "antecedent",
    "meant_by",
    "of_paper",
    "of_person",
    "persons_beside",
    "plural_subject",
]
