"""A claim's material -> its board: one line for each way to stand to the claim."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.joining.origins import lost_attributions
from sayso.views.entries import entries_of
from sayso.views.naming import cut, who
from sayso.views.rows import row_of
from sayso.views.said import ClaimMaterial, Near, Said
from sayso.views.shapes import ROWS, Board, Entry, Line, Row

MOST_NEAR = 3


def board(material: ClaimMaterial) -> Board:
    """Who stands where on the claim; lines without an entry are left out."""
    return Board(
        id=material.claim.id,
        wording=wording(material.claim.wording),
        standing=material.standing.word,
        as_of=material.standing.as_of,
        statements=len({one.statement.id for one in material.said}),
        lines=_lines(material),
    )


def wording(printed: str) -> str:
    """The claim's printed words on one line, without loose ends or half a quotation."""
    words = " ".join(printed.split()).strip(" ,;:")
    if words.count("“") != words.count("”") or words.count('"') % 2:
        words = words.strip('“”"').strip(" ,;:")
    return words


def _lines(material: ClaimMaterial) -> tuple[Line, ...]:
    by_row: dict[Row, list[Said]] = {}
    for one in _shown(material.said):
        by_row.setdefault(row_of(one), []).append(one)
    year = _year(material.said)
    entries = {row: entries_of(row, each, year) for row, each in by_row.items()}
    entries |= _unsourced(by_row.get("printed without a source", ()), material)
    entries["evidence"] = _offered(material.said) + entries.get("evidence", ())
    entries["related"] = tuple(_near(one) for one in material.near[:MOST_NEAR])
    return tuple(Line(row, entries[row]) for row in ROWS if entries.get(row))


def _shown(said: Sequence[Said]) -> list[Said]:
    """Without what was withdrawn and is said by the same, to the same end, elsewhere."""
    stands = {_end(one) for one in said if not one.withdrawal}
    return [one for one in said if not one.withdrawal or _end(one) not in stands]


def _end(said: Said) -> tuple[tuple[str, ...], str]:
    return said.stance.speaker_ids, said.stance.value


def _unsourced(
    bare: Sequence[Said], material: ClaimMaterial
) -> dict[Row, tuple[Entry, ...]]:
    """The outlets that name no source, with who another report says that said it."""
    if not bare:
        return {}
    said = {one.statement.id: one for one in material.said}
    reports = {one.report.id: one.report for one in material.said}
    lost = lost_attributions([one.statement for one in said.values()], reports)
    of = {each.statement_id: said[each.of_statement_id] for each in lost}
    entries = (_bare(one, of.get(one.statement.id)) for one in bare)
    return {"printed without a source": tuple({e.text: e for e in entries}.values())}


def _bare(said: Said, of: Said | None) -> Entry:
    speakers = tuple(who(speaker) for speaker in said.speakers)
    named = " · ".join(one.name for one in speakers) or said.report.outlet
    text = named or "an unknown outlet"
    if of:
        whom = " and ".join(speaker.name for speaker in of.speakers) or "a source"
        text += f" ({of.report.outlet or 'another report'} attributes it to {whom})"
    return Entry(text, speakers, said.day, statements=(said.statement.id,))


def _year(said: Sequence[Said]) -> str | None:
    """The year of the latest report, which needs no saying."""
    days = (one.report.published for one in said if one.report.published)
    return max(days, default="")[:4] or None


def _offered(said: Sequence[Said]) -> tuple[Entry, ...]:
    """What statements offer or refer to as proof, as printed."""
    found: dict[str, Entry] = {}
    for one in said:
        basis = None if one.statement.act == "unverified" else one.statement.basis
        words = cut(one.printed(basis.spans)) if basis else ""
        if words and words not in found:
            found[words] = _evidence(words, one)
    return tuple(found.values())


def _evidence(words: str, said: Said) -> Entry:
    speakers = tuple(who(speaker) for speaker in said.speakers)
    named = " · ".join(one.shown for one in speakers)
    text = f"{words}, offered by {named}" if named else words
    return Entry(text, speakers, said.day, words, (said.statement.id,))


def _near(near: Near) -> Entry:
    names = " · ".join(speaker.name for speaker in near.speakers[:2])
    words = cut(wording(near.claim.wording), 80)
    text = f"{words} ({names})" if names else words
    speakers = tuple(who(speaker) for speaker in near.speakers)
    return Entry(text, speakers, words=words, claim=near.claim.id)
