"""A reading's mentions -> speakers, old and new, each with its principal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from sayso.joining.lookups import SpeakerLookups
from sayso.joining.speakers.keys import name_keys
from sayso.joining.speakers.lands import state_code, state_name
from sayso.joining.speakers.principals import side_of
from sayso.joining.speakers.sameness import same
from sayso.joining.speakers.words import bare
from sayso.model import Identity, Mention, Reading, Speaker


@dataclass(frozen=True, slots=True)
class SpeakersJoined:
    """New and changed speakers, whom each mention was taken for and why.

    ``keys`` leads from the ids of ``speakers`` to the name keys they are found by.
    """

    speakers: tuple[Speaker, ...] = ()
    identities: tuple[Identity, ...] = ()
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)


def join_speakers(reading: Reading, known: SpeakerLookups) -> SpeakersJoined:
    """Say which speaker each mention is; the order of the mentions decides who is new."""
    work = Joining(known)
    identities = tuple(work.identify(mention) for mention in reading.mentions)
    changed = tuple(work.changed.values())
    return SpeakersJoined(
        changed, identities, {one.id: name_keys(one) for one in changed}
    )


class Joining:
    """The work on one reading: speakers that it makes or changes are kept here."""

    def __init__(self, known: SpeakerLookups) -> None:
        self.known = known
        self.changed: dict[str, Speaker] = {}

    def identify(self, mention: Mention) -> Identity:
        """Take a mention for a known speaker, or make a new one."""
        bearers = self._bearers(name_keys(mention))
        own = _own_id(mention)
        for speaker in bearers:
            if why := self._why(mention, own, speaker, bearers):
                self._keep(speaker, _enriched(speaker, mention))
                return Identity(mention.id, speaker.id, why)
        made = self._with_principal(_speaker(mention, own))
        self.changed[made.id] = made
        return Identity(mention.id, made.id, _why_new(mention, bearers))

    def _bearers(self, keys: frozenset[str]) -> list[Speaker]:
        """Known speakers that share a key, as they are now."""
        found = {one.id: one for one in self.known.speakers_with(keys)} if keys else {}
        found |= {one.id: one for one in self.changed.values() if name_keys(one) & keys}
        return [self.changed.get(one.id, one) for one in found.values()]

    def _why(
        self, mention: Mention, own: str, speaker: Speaker, bearers: Sequence[Speaker]
    ) -> str | None:
        judged = self.known.together(own, speaker.id)
        if judged is not None:
            return "a person judged them one" if judged else None
        return same(mention, speaker, bearers)

    def _keep(self, before: Speaker, after: Speaker) -> None:
        if after != before:
            self.changed[after.id] = self._with_principal(after)

    def _with_principal(self, one: Speaker) -> Speaker:
        """Say for whom a speaker speaks, making the principal known if need be."""
        side = side_of(one)
        principal = one.id
        if side == "state" and one.country and not state_code(one):
            principal = self._state(one.country)
        elif side == "organization" and one.affiliation:
            principal = self._body(one.affiliation)
        return replace(one, principal_id=principal)

    def _state(self, code: str) -> str:
        """The speaker that is the state itself."""
        name = state_name(code)
        state = Speaker(_state_id(code), name, "government", country=code)
        return self._found_or_made(replace(state, principal_id=state.id))

    def _body(self, name: str) -> str:
        """The speaker that is the organization itself."""
        body = Speaker(_id("body", name.casefold()), name, "organization")
        return self._found_or_made(self._with_principal(body))

    def _found_or_made(self, wanted: Speaker) -> str:
        bearers = self._bearers(name_keys(wanted))
        fits = [one for one in bearers if one.kind == wanted.kind]
        if fits:
            return fits[0].id
        self.changed.setdefault(wanted.id, wanted)
        return wanted.id


def _speaker(mention: Mention, own: str) -> Speaker:
    return Speaker(
        own,
        mention.name,
        mention.kind,
        _aliases((), mention),
        mention.role,
        mention.affiliation,
        mention.country,
        anonymity=mention.anonymity,
    )


def _enriched(speaker: Speaker, mention: Mention) -> Speaker:
    """A known speaker with what this report adds; nothing known is overwritten."""
    better = speaker.kind == "person" and _is_better(mention.name, speaker.name)
    names = (*speaker.aliases, speaker.name) if better else speaker.aliases
    changed = replace(
        speaker,
        name=mention.name if better else speaker.name,
        role=speaker.role or mention.role,
        affiliation=speaker.affiliation or mention.affiliation,
        country=speaker.country or mention.country,
    )
    return replace(
        changed, aliases=_aliases((*names, mention.name), mention, changed.name)
    )


def _is_better(new: str, known: str) -> bool:
    """A full name for a surname, and "Ana Roe" for "Ana J. Roe", whichever came first."""
    longer, words = known.split(), new.split()
    plain = [word for word in longer if len(word.rstrip(".")) > 1]
    return len(words) > len(longer) == 1 or (
        words == plain != longer and len(words) > 1
    )


def _aliases(
    names: tuple[str, ...], mention: Mention, name: str | None = None
) -> tuple[str, ...]:
    """Other names in the order met, each once, without the name itself."""
    found = (*names, *mention.forms, *mention.aliases)
    own = name or mention.name
    return tuple(alias for alias in dict.fromkeys(found) if alias != own)


def _why_new(mention: Mention, bearers: Sequence[Speaker]) -> str:
    if mention.kind == "unnamed":
        return "an unnamed source is taken for no other"
    if not bearers:
        return "no speaker of this name was known"
    alike = next((b for b in bearers if bare(mention.name) in _bare_names(b)), None)
    if alike:
        return f"not taken for {alike.name}: the name is shared, but nothing beside it"
    return f"not taken for {bearers[0].name}: nothing but part of the name is shared"


def _bare_names(speaker: Speaker) -> set[str]:
    return {bare(name) for name in (speaker.name, *speaker.aliases)}


def _own_id(mention: Mention) -> str:
    """A state is the same speaker whoever names it; any other begins with its mention."""
    code = state_code(mention)
    return _state_id(code) if code else _id("mention", mention.id)


def _state_id(code: str) -> str:
    return _id("state", code)


def _id(*parts: str) -> str:
    return "p" + blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
