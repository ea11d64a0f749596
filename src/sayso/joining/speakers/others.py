"""Roles that sound like a state's and are another body's: a club's president, a city's police."""

from __future__ import annotations

from itertools import takewhile

from sayso.joining.speakers.words import bare, listed, phrases


def is_of_another(role: str) -> bool:
    """ "Union president", "president of the bank"; no schools minister, no security council's
    secretary."""
    told = " ".join(_told(role))
    if told in phrases("body_phrases"):
        return True
    if set(told.split()) & listed("state_fields"):
        return False
    for phrase in phrases("state_phrases"):
        told = f" {told} ".replace(f" {phrase} ", " ").strip()
    return bool(set(told.split()) & listed("other_bodies"))


def is_local(told: str, country: str | None) -> bool:
    """A city's or county's body; police and firemen where the land has none of its own."""
    words = set(_told(told))
    if words & listed("national_words"):
        return False
    if words & listed("local_words"):
        return True
    return bool(words & {"police", "sheriff", "fire"}) and country in listed(
        "local_police"
    )


def _told(role: str) -> list[str]:
    """The words up to where somebody is: "a security official" "in the city"."""
    ends = listed("role_ends")
    return list(takewhile(lambda word: word not in ends, bare(role).split()))
