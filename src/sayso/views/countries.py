"""What a person types for a country -> its code, by the lists of pycountry and countryinfo."""

from __future__ import annotations

import re

from sayso.errors import BadRequest


def country_code(given: str, asked: str = "country") -> str:
    """ISO 3166 alpha-2 of a code or of a country's name, as in "KR" or "south korea".

    Raises ``BadRequest``, which says what was ``asked``, where it is none, or the name of
    several: "Korea".
    """
    import pycountry

    try:
        return str(pycountry.countries.lookup(given).alpha_2)
    except LookupError:
        pass
    if code := _usual(given):
        return code
    found = _countries_with(given)
    if len(found) == 1:
        return next(iter(found))
    if found:
        each = " or ".join(f"{code} ({name})" for code, name in sorted(found.items()))
        raise BadRequest(f"{asked} {given}: may be several; give {each}")
    raise BadRequest(f"{asked} {given}: is no country; give its ISO code, such as KR")


def _usual(given: str) -> str | None:
    """A name in use that the standard does not list: Russia, UK."""
    from countryinfo import CountryInfo, CountryNotFoundError

    try:
        return str(CountryInfo(given).iso(2))
    except CountryNotFoundError:
        return None


def _countries_with(words: str) -> dict[str, str]:
    """Code -> name of the countries that have the words in theirs."""
    import pycountry

    held = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
    named = {c.alpha_2: getattr(c, "common_name", c.name) for c in pycountry.countries}
    return {code: name for code, name in named.items() if held.search(name)}
