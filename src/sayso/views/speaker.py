"""One speaker: names, principal, all that was said, and where the position changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Report, Speaker, Stance, Statement
from sayso.views.asking import rows
from sayso.views.board import wording
from sayso.views.changes import reversals_of
from sayso.views.names import name_rows
from sayso.views.naming import cut, who
from sayso.views.nouns import claims_of, reports_of, speakers_of, statements_of
from sayso.views.positions import positions_of
from sayso.views.remarks import SOURCE, remarks
from sayso.views.shapes import QuotedBy, Reversal, SpeakerPage, SpeakerStatement, Who
from sayso.views.speakers import speaker_id, speaker_row
from sayso.views.stances import held_stances

LONGEST = 240
"""Code points of a statement's printed words."""


def speaker_page(snapshot: Snapshot, given: str) -> SpeakerPage:
    """The speaker of this name, or of this id or its beginning; a merged one leads to
    the other.

    Raises ``NotFound``, and ``BadRequest`` where there are several.
    """
    kept = snapshot.present(speaker_id(snapshot, given))
    for speaker in speakers_of(snapshot, [kept]).values():
        return _page(snapshot, speaker)
    raise NotFound(f"there is no speaker {given}; sayso speakers lists them")


def _page(snapshot: Snapshot, speaker: Speaker) -> SpeakerPage:
    held = held_stances(snapshot, _claims_of(snapshot, speaker.id))
    own = [h.stance for h in held if speaker.id in h.stance.speaker_ids]
    said = _said(snapshot, speaker.id, own)
    turns = reversals_of(snapshot, positions_of(snapshot, held))
    return SpeakerPage(
        speaker=speaker_row(speaker, len(said), len({s.claim_id for s in own})),
        aliases=_aliases(snapshot, speaker),
        principal=_principal(snapshot, speaker),
        anonymity=speaker.anonymity,
        statements=tuple(said),
        reversals=tuple(_own_turns(turns, speaker.id)),
        names=name_rows(snapshot, _with_merged(snapshot, speaker.id)),
        quoted_by=_quoted_by(said),
        remarks=remarks(snapshot, speaker.id, tuple(SOURCE)),
    )


def _quoted_by(said: Iterable[SpeakerStatement]) -> tuple[QuotedBy, ...]:
    """Outlets that print statements of the speaker, those with most first."""
    many = Counter(one.outlet for one in said if one.outlet)
    return tuple(QuotedBy(outlet, number) for outlet, number in many.most_common())


def _with_merged(snapshot: Snapshot, speaker: str) -> list[str]:
    decided = snapshot.decided
    merged = [i for i in decided.speakers if decided.speaker(i) == speaker]
    return [speaker, *merged]


def _own_turns(turns: Iterable[Reversal], speaker: str) -> list[Reversal]:
    return [turn for turn in turns if turn.speaker.id == speaker]


def _principal(snapshot: Snapshot, speaker: Speaker) -> Who | None:
    other = speaker.principal_id
    if other in (None, speaker.id):
        return None
    found = speakers_of(snapshot, [other or ""])
    return next((who(one) for one in found.values()), None)


def _claims_of(snapshot: Snapshot, speaker: str) -> set[str]:
    """The claims on which the speaker stands."""
    table, stances = schema.stance_speakers, schema.stances
    query = select(stances.c.claim_id).join(table, table.c.stance == stances.c.number)
    query = query.where(stances.c.claim_id.is_not(None))
    return {
        row.claim_id for row in rows(snapshot, query, table.c.speaker_id, [speaker])
    }


def _aliases(snapshot: Snapshot, speaker: Speaker) -> tuple[str, ...]:
    """Other names, known or printed, of the speaker and of those merged into it."""
    ids = _with_merged(snapshot, speaker.id)
    named = [speaker, *speakers_of(snapshot, ids[1:]).values()]
    names = [name for one in named for name in (one.name, *one.aliases)]
    table = schema.mentions
    query = select(table.c.forms, table.c.name)
    printed = rows(snapshot, query, table.c.speaker_id, ids)
    names += [name for row in printed for name in (row.name, *row.forms)]
    return tuple(name for name in dict.fromkeys(names) if name != speaker.name)


def _said(
    snapshot: Snapshot, speaker: str, own: Collection[Stance]
) -> list[SpeakerStatement]:
    """What the speaker said, latest first, each with a claim that it is about."""
    stances = {stance.statement_id: stance for stance in own}
    table = schema.statement_speakers
    by = rows(snapshot, select(table.c.statement_id), table.c.speaker_id, [speaker])
    ids = {row.statement_id for row in by} | set(stances)
    statements = statements_of(snapshot, ids).values()
    reports = reports_of(snapshot, {s.report_id for s in statements})
    claims = claims_of(snapshot, {stance.claim_id for stance in own})
    printed = _printed(snapshot, ids)
    found = [
        _statement(s, reports[s.report_id], printed[s.id], stances.get(s.id), claims)
        for s in statements
    ]
    return sorted(found, key=lambda s: s.said_on or s.published or "", reverse=True)


def _statement(
    said: Statement,
    report: Report,
    printed: str,
    stance: Stance | None,
    claims: Mapping[str, Claim],
) -> SpeakerStatement:
    claim = claims.get(stance.claim_id) if stance else None
    day = said.said_on
    return SpeakerStatement(
        statement=said.id,
        act=said.act,
        said_on=day.start if day and day.start == day.end else None,
        printed=printed,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        claim=claim.id if claim else None,
        wording=wording(claim.wording) if claim else None,
        value=stance.value if stance else None,
    )


def _printed(snapshot: Snapshot, ids: Collection[str]) -> dict[str, str]:
    table = schema.statements
    found = rows(snapshot, select(table.c.id, table.c.printed), table.c.id, ids)
    return {row.id: cut(" ".join(row.printed.split()), LONGEST) for row in found}
