"""Whether a mention and a known speaker are one, and why: in words.

A wrong merge is worse than a missed one: a shared surname needs a shared role or body,
and no second bearer; a country that differs keeps two apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.joining.speakers.folding import name_parts
from sayso.joining.speakers.keys import body_names, full_forms, is_common
from sayso.joining.speakers.lands import state_code
from sayso.joining.speakers.words import bare, listed, role_words
from sayso.model import Mention, Speaker

Why = str | None


def same(mention: Mention, speaker: Speaker, bearers: Sequence[Speaker]) -> Why:
    """The reason to take them for one; null to keep them apart.

    ``bearers``: the known speakers that share a name key with the mention.
    """
    if state_code(mention) or state_code(speaker):
        same_state = state_code(mention) == state_code(speaker)
        return "the same state" if same_state else None
    if mention.kind != speaker.kind or _countries_differ(mention, speaker):
        return None
    if mention.kind == "person":
        return _same_person(mention, speaker, bearers)
    return _same_body(mention, speaker)


def _countries_differ(mention: Mention, speaker: Speaker) -> bool:
    return bool(
        mention.country and speaker.country and mention.country != speaker.country
    )


def _same_body(mention: Mention, speaker: Speaker) -> Why:
    shared = {bare(name) for name in body_names(mention)}
    shared &= {bare(name) for name in body_names(speaker)}
    if not shared:
        return None
    if not all(is_common(name) for name in shared):
        return "the same name"
    if mention.country and mention.country == speaker.country:
        return "the same name, of the same country"
    return None


def _same_person(mention: Mention, speaker: Speaker, bearers: Sequence[Speaker]) -> Why:
    here = [name_parts(name) for name in (mention.name, *full_forms(mention))]
    there = [name_parts(name) for name in (speaker.name, *full_forms(speaker))]
    reasons = [why for one in here for two in there if (why := _spelt_alike(one, two))]
    if reasons:
        return reasons[0]
    if any(
        _transliterated(one, two) for one in here for two in there
    ) and _share_office(mention, speaker):
        return "same surname and role; the first name in another spelling"
    return _by_surname(mention, speaker, bearers)


def _spelt_alike(one: tuple[str, ...], two: tuple[str, ...]) -> Why:
    """First and last name alike; a middle name may be left out but not differ."""
    if len(one) < 2 or len(two) < 2:
        return None
    if one == two:
        return "the same name"
    if sorted(one) == sorted(two) and len(one) > 2:
        return "the same name in another order"
    short, long = sorted((one, two), key=len)
    if (short[0], short[-1]) != (long[0], long[-1]):
        return None
    if len(short) == 2 or _initials_fit(short[1:-1], long[1:-1]):
        return "the same first and last name"
    return None


def _initials_fit(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return len(one) == len(two) and all(
        a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
        for a, b in zip(one, two, strict=True)
    )


def _transliterated(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Volodymyr and Vladimir: one surname, first names that begin alike."""
    return len(one) == len(two) == 2 and one[-1] == two[-1] and one[0][0] == two[0][0]


def _share_office(mention: Mention, speaker: Speaker) -> bool:
    """The same country and a role word in common that few people bear at once."""
    roles = role_words(mention.role) & role_words(speaker.role) & listed("state_roles")
    return bool(roles and mention.country and mention.country == speaker.country)


def _by_surname(mention: Mention, speaker: Speaker, bearers: Sequence[Speaker]) -> Why:
    """A surname alone is one with a full name only where nobody else bears it."""
    here, there = name_parts(mention.name), name_parts(speaker.name)
    if min(len(here), len(there)) != 1 or not _shares_surname(here, there):
        return None
    others = [one for one in bearers if one.kind == "person" and one.id != speaker.id]
    if any(_shares_surname(here, name_parts(one.name)) for one in others):
        return None
    shared = role_words(mention.role) & role_words(speaker.role)
    bodies = (
        mention.affiliation
        and speaker.affiliation
        and bare(mention.affiliation) == bare(speaker.affiliation)
    )
    if not (shared or bodies):
        return None
    return f"same surname and {'role' if shared else 'organization'}; no other {mention.name.split()[-1]} is known"


def _shares_surname(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    ends = {one[-1], one[0]} if len(one) > 1 else {one[0]}
    return bool(one and two) and bool(ends & {two[-1], two[0]})
