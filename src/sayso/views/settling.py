"""A claim's material -> what is open about it: what, once known, would settle it.

Nothing is guessed: each line is a gap that the ledger shows, with the statements that
show it. Whom to ask are those who were asked, or spoke, and did not commit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.positions import counting, live_at
from sayso.standing import independent
from sayso.views.differing import live_differing
from sayso.views.ground_shapes import DIFFER, Gap
from sayso.views.naming import cut, who
from sayso.views.rows import row_of
from sayso.views.said import ClaimMaterial, Said

COMMITS = frozenset({"CT+", "PR+", "CT-", "PR-"})


def gaps(material: ClaimMaterial) -> tuple[Gap, ...]:
    """What is open, most telling first; empty where nothing is."""
    said = [one for one in material.said if not one.withdrawal]
    found = (
        *_between(material, said),
        *_unverified(said),
        *_silent(material, said),
        *_alone(material, said),
        *_figures(material),
        *_conditions(said),
    )
    return _together(found)


def _together(found: Iterable[Gap]) -> tuple[Gap, ...]:
    """Each thing once, with all the statements that show it."""
    by_text: dict[tuple[str, str], dict[str, None]] = {}
    for gap in found:
        by_text.setdefault((gap.kind, gap.text), {}).update(
            dict.fromkeys(gap.statements)
        )
    return tuple(Gap(kind, text, tuple(ids)) for (kind, text), ids in by_text.items())


def _between(material: ClaimMaterial, said: Sequence[Said]) -> Iterator[Gap]:
    """Those who deny what others assert: the evidence that either names."""
    if material.standing.word != "contested":
        return
    for one in said:
        basis = one.statement.basis
        if basis and one.statement.act != "unverified":
            yield _gap("evidence named", cut(one.printed(basis.spans), 80), one)


def _unverified(said: Sequence[Said]) -> Iterator[Gap]:
    for one in said:
        if one.statement.act == "unverified":
            yield _gap("not verified", cut(one.printed(one.content.spans), 80), one)


def _silent(material: ClaimMaterial, said: Sequence[Said]) -> Iterator[Gap]:
    """Speakers who were asked or spoke, and whose principal commits to nothing yet."""
    committed = {
        s.id for one in said if one.stance.value in COMMITS for s in one.speakers
    }
    sides = {*material.standing.asserting, *material.standing.denying}
    for one in said:
        if row_of(one) not in ("does not commit", "no comment"):
            continue
        for speaker in one.speakers:
            principal = speaker.principal_id or speaker.id
            if speaker.id not in committed and principal not in sides:
                yield _gap("has not said", who(speaker).shown, one)


def _alone(material: ClaimMaterial, said: Sequence[Said]) -> Iterator[Gap]:
    """An assertion that no second principal makes on its own."""
    asserting = material.standing.asserting
    as_of = material.standing.as_of
    held = live_at(material.positions, as_of)
    if not asserting or independent(asserting, held):
        return
    counted = counting(material.positions, as_of)
    first = counted.get(asserting[0], ())
    by = {position.statement_id for position in first}
    one = next((each for each in said if each.statement.id in by), None)
    if one:
        named = " · ".join(who(speaker).shown for speaker in one.speakers)
        yield _gap("one source only", named or "a source without a name", one)


def _figures(material: ClaimMaterial) -> Iterator[Gap]:
    """Numbers that differ though they count the same."""
    for one in live_differing(material):
        yield Gap(DIFFER, one.text, one.statements)


def _conditions(said: Sequence[Said]) -> Iterator[Gap]:
    for one in said:
        if one.content.condition:
            yield _gap("depends on", cut(one.printed(one.content.condition), 80), one)


def _gap(kind: str, text: str, said: Said) -> Gap:
    return Gap(kind, text, (said.statement.id,))
