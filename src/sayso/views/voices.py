"""One voice counted once: bodies of one printed name in several reports of one claim.

Joining keeps "the fire service" of two reports apart, since any town has one; a person
may say that they are one. Until then nothing tells them apart on one claim, and what two
outlets print of one voice is no second one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.joining.speakers.keys import tells_apart
from sayso.joining.speakers.lands import state_code
from sayso.joining.speakers.words import bare, listed
from sayso.model import Speaker
from sayso.positions import Position

Pairs = Collection[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Voice:
    """A principal of the claim and one speaker through whom it is heard there.

    ``teller``: the land or country that tells it from others of its name; empty where
    none does.
    """

    principal_id: str
    speaker: Speaker
    teller: str


def one_voice(
    positions: Sequence[Position],
    known: Mapping[str, Speaker],
    apart: Pairs = frozenset(),
) -> list[Position]:
    """The positions on one claim, of principals that nothing tells apart as of the first
    of them. ``known``: speakers and principals by id; ``apart``: pairs of ids of which a
    person said that they are two."""
    same = _same(positions, known, apart)
    return [
        replace(
            p,
            principal_id=same.get(p.principal_id, p.principal_id),
            rests_on=_others(p, same),
        )
        if same
        else p
        for p in positions
    ]


def _others(position: Position, same: Mapping[str, str]) -> tuple[str, ...]:
    own = same.get(position.principal_id, position.principal_id)
    return tuple(sorted({same.get(who, who) for who in position.rests_on} - {own}))


def _same(
    positions: Sequence[Position], known: Mapping[str, Speaker], apart: Pairs
) -> dict[str, str]:
    """Principal -> the one as which it counts."""
    by_name: dict[str, list[Voice]] = defaultdict(list)
    for name, voice in _voices(positions, known):
        by_name[name].append(voice)
    same: dict[str, str] = {}
    for voices in by_name.values():
        for group in _alike(voices):
            ids = {voice.speaker.id for voice in group}
            judged = any(pair <= ids for pair in apart)
            if not judged and _is_one(group, positions):
                same |= _first(group, same)
    return {one: other for one, other in same.items() if one != other}


def _voices(
    positions: Iterable[Position], known: Mapping[str, Speaker]
) -> Iterator[tuple[str, Voice]]:
    """By the words of a body's name, each once; persons with a name are told by it."""
    seen = set()
    for position in positions:
        whose = position.principal_id
        for who in (*position.speaker_ids, whose):
            one = known.get(who)
            if one is None or one.kind == "person" or state_code(one):
                continue
            if one.kind == "unnamed" and who != whose:
                continue
            if (whose, who) not in seen:
                seen.add((whose, who))
                land, body = parted(one.name)
                yield body, Voice(whose, one, one.country or land)


def parted(name: str) -> tuple[str, str]:
    """The land and the body of a common name, bare: "Peru's Foreign Ministry", "Foreign
    Ministry of Peru"; no land where the name has none, or is its bearer's own."""
    low, common = bare(name).split(), listed("common_names")
    if not tells_apart(name):
        return "", bare(name)
    for at in (i for i, word in enumerate(low) if word == "of" and i):
        if common.issuperset(low[:at]) and not common.issuperset(low[at:]):
            return " ".join(low[at + 1 :]), " ".join(low[:at])
    start = next((i for i in range(len(low)) if common.issuperset(low[i:])), 0)
    return " ".join(low[:start]), " ".join(low[start:])


def _alike(voices: Sequence[Voice]) -> list[list[Voice]]:
    """Voices of one name, parted by land or country; who has none is of the only one."""
    tellers = {voice.teller for voice in voices} - {""}
    if len(tellers) < 2:
        return [list(voices)]
    return [[v for v in voices if v.teller == teller] for teller in sorted(tellers)] + [
        [v for v in voices if not v.teller]
    ]


def _is_one(group: Sequence[Voice], positions: Sequence[Position]) -> bool:
    """Bodies always; people without a name where each report has one of them, and all
    are on one side: "witnesses" here may contradict witnesses there."""
    if len({voice.principal_id for voice in group}) < 2:
        return False
    ids = {v.principal_id for v in group if v.speaker.kind == "unnamed"}
    of = [p for p in positions if p.principal_id in ids]
    pairs = {(p.report_id, p.principal_id) for p in of}
    one_each = len(pairs) == len({report for report, _ in pairs})
    return one_each and len({p.side for p in of} - {"0"}) < 2


def _first(group: Sequence[Voice], same: Mapping[str, str]) -> dict[str, str]:
    """All principals of a group as the state or body for which one of them speaks, else
    as the first."""
    ids = list(dict.fromkeys(voice.principal_id for voice in group))
    others = {v.principal_id for v in group if v.principal_id != v.speaker.id}
    if len(others) > 1:
        return {}
    first = next(iter(others), ids[0])
    return {one: same.get(first, first) for one in ids if one not in same}
