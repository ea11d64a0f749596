"""Gender of a person as far as first name, title or role tell: "m", "f" or null.

First names come from the package Faker, whose lists are by country and sex. A name that
is in lists of both sexes goes to the sex with at least three times as many countries.
"""

from __future__ import annotations

import functools
import importlib
from collections import Counter
from collections.abc import Iterable

from sayso.reading.speakers.lexicon import plain, table

PLACES = (
    "en", "en_US", "en_GB", "en_IE", "en_IN", "en_KE", "en_NZ", "az_AZ", "cs_CZ", "da_DK",
    "de_DE", "de_CH", "es_ES", "es_MX", "es_CL", "es_CO", "et_EE", "fi_FI", "fr_FR", "fr_BE",
    "fr_DZ", "hr_HR", "hu_HU", "id_ID", "it_IT", "lv_LV", "nl_NL", "no_NO", "pl_PL", "pt_BR",
    "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "tr_TR", "uz_UZ", "yo_NG", "zu_ZA",
)  # fmt: skip
"""Faker's lists in Latin letters."""


@functools.cache
def first_names() -> dict[str, str | None]:
    """Plain first name -> "m", "f", or null where both sexes bear it."""
    men: Counter[str] = Counter()
    women: Counter[str] = Counter()
    for place in PLACES:
        provider = importlib.import_module(f"faker.providers.person.{place}").Provider
        men.update({plain(name) for name in provider.first_names_male})
        women.update({plain(name) for name in provider.first_names_female})
    return {name: _sex(men[name], women[name]) for name in men | women}


def _sex(men: int, women: int) -> str | None:
    if men >= 3 * women:
        return "m"
    return "f" if women >= 3 * men else None


def is_first_name(word: str) -> bool:
    """Whether a capitalised word is a first name somewhere."""
    return plain(word) in first_names()


def gender_of(name: Iterable[str], titles: Iterable[str]) -> str | None:
    """Gender by title and role words first, then by the first name."""
    for word in titles:
        if row := table("honorifics.tsv").get(plain(word)):
            return row[0]
    return next((first_names().get(plain(word)) for word in name), None)
