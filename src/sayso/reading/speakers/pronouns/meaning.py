"""Whom a pronoun means: one who agrees with it, a group, or what its clause hangs on."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import table, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns.agreement import agrees
from sayso.reading.speakers.pronouns.likeliest import likeliest
from sayso.reading.speakers.pronouns.plurals import spoken_together
from sayso.reading.speakers.pronouns.relatives import relative
from sayso.reading.speakers.pronouns.setting import Setting
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns


def meant_by(
    doc: Doc, part: Part, roster: Roster, turns: Turns, setting: Setting
) -> tuple[Candidate, ...]:
    """The candidates that a pronoun means; none where nothing fits."""
    person, number, gender = table("pronouns.tsv")[part.head]
    if person == "r":
        return relative(doc, part.first, roster, gender)
    if person == "1":
        return setting.outer or turns.before(part.first)
    if person == "2":
        return ()
    if person == "q" or number == "p":
        return spoken_together(part, roster, turns, setting)
    if gender == "n" and _is_expletive(doc[part.first]):
        return ()
    named = setting.named(roster, part.last)
    if (subject := _subject_beside(doc[part.first], roster)) is not None:
        named.append(subject)
    fits = [
        one for one in roster.candidates if agrees(one, gender) and one not in named
    ]
    if setting.quoted:
        fits = [one for one in fits if one not in setting.outer]
    fits = [one for one in fits if not _only_asks(one)] or fits
    best = likeliest(fits, part, roster, turns, setting)
    return (best,) if best else ()


def _only_asks(one: Candidate) -> bool:
    """ "One questioner claimed … “You're right,” he said": who is asked speaks on."""
    return one.kind == "unnamed" and bool(one.roles & words("askers.txt"))


def _subject_beside(pronoun: Token, roster: Roster) -> Candidate | None:
    """Whom the "him" of "Roe called him a liar" cannot mean."""
    if pronoun.dep_ not in {"dobj", "dative", "pobj"} or pronoun.tag_ == "PRP$":
        return None
    verb = next((t for t in pronoun.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    subjects = verb.children if verb is not None else ()
    subject = next((t for t in subjects if t.dep_ == "nsubj"), None)
    return roster.at(subject.i) if subject is not None else None


def _is_expletive(pronoun: Token) -> bool:
    """The "it" of "it is hard to …" means nobody."""
    verb = pronoun.head
    clauses = [
        t for t in verb.children if t.dep_ in {"xcomp", "ccomp", "advcl", "csubj"}
    ]
    told = any(t.dep_ == "acomp" for t in verb.children)
    clauses += [t for a in verb.children if a.dep_ == "acomp" for t in a.children]
    return (
        verb.lemma_ == "be" and told and any(t.pos_ in {"VERB", "AUX"} for t in clauses)
    )
