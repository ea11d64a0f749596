"""All that the words around a name say of its bearer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.lexicon import OWNS, plain
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parties import is_party_word
from sayso.reading.speakers.roles.following import acting, after, serving
from sayso.reading.speakers.roles.leading import apposed, before, heading, introducing
from sayso.reading.speakers.roles.role import Role, merged
from sayso.reading.speakers.roles.stretches import read_role

PARTY = re.compile(r"\(?\b([RDI])(?:-[A-Z]|\))")
PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}


def role_of(doc: Doc, name: Name, others: Sequence[Name]) -> Role:
    """All that is said of a person where this name is printed."""
    introduced = apposed(doc, name) or introducing(doc, name)
    introduced = introduced or heading(doc, name, others)
    told = after(doc, name) or serving(doc, name) or acting(doc, name)
    stretches = [before(doc, name, others), introduced, told]
    roles = [read_role(doc, *stretch, others) for stretch in stretches if stretch]
    roles = [role for role in roles if role.words]
    if owner := of_owner(doc, name, others):
        roles.append(owner)
    if found := PARTY.match(doc[name.last + 1 : name.last + 6].text.lstrip(", ")):
        party = frozenset([PARTIES[found.group(1)]])
        roles.append(Role(country="US", words=party))
    return merged(roles)


def of_owner(doc: Doc, name: Name, others: Sequence[Name]) -> Role | None:
    """ "Labour's Jane Roe", "the Lib Dems' Jane Roe", "One Nation's Jane Roe": of that
    party or body."""
    if name.opened < 2 or doc[name.opened - 1].text not in OWNS:
        return None
    end = name.opened - 2
    body = next((n for n in others if n.last == end and n.kind == "organization"), None)
    if body is None and (doc[end].is_lower or not is_party_word(doc[end].text)):
        return None
    owner = body.text if body else doc[end].text
    told = frozenset(map(plain, body.words if body else [owner]))
    return Role(None, owner, country_of(owner), told)
