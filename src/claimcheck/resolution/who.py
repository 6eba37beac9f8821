"""Who is who in an article: surname, pronoun, office and metonym to the full name."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import AttributionDraft, Drafts, Range
from claimcheck.lang.names import Sex
from claimcheck.lang.places import gazetteer
from claimcheck.lang.roles import role_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.people import Human, People
from claimcheck.text import Tokens

PRONOUNS: Final[dict[str, Sex]] = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
SENTENCES_BACK: Final = 2


def fill_names(_article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Fill in the full names of people in offices, of sources and of actors."""
    people = People(tokens, drafts)
    for role in drafts.roles:
        human = people.within(role.person)
        if human is not None and human.name != role.name:
            role.fill("name", human.name, "name: the full name that the article gives")
    said: list[tuple[int, Human]] = []
    for draft in sorted(drafts.attributions, key=lambda draft: draft.first):
        if draft.source is None or draft.source_name is not None:
            continue
        _name_source(draft, draft.source, tokens, drafts, people, said)
    for position in drafts.positions:
        human = people.within(position.actor)
        if human is not None and human.name != position.name:
            position.fill("name", human.name, "name: the full name that the article gives")


def _name_source(
    draft: AttributionDraft, source: Range, tokens: Tokens, drafts: Drafts, people: People,
    said: list[tuple[int, Human]],
) -> None:  # fmt: skip
    first, last = source
    word = tokens.lower[first]
    if last - first == 1 and word in PRONOUNS:
        human = _meant(first, PRONOUNS[word], tokens, people, said)
        if human is not None:
            draft.fill(
                "source_name", human.name, f'source: "{tokens.words[first]}" is the last person who fits'
            )
            draft.named = True
            said.append((first, human))
        return
    human = people.within(source)
    if human is not None:
        said.append((first, human))
        whole = tokens.words_between(first, last)
        if human.name == " ".join(whole.split()):
            draft.source_name = human.name
        else:
            draft.fill("source_name", human.name, "source: the full name that the article gives")
        return
    name = _holder(source, tokens, drafts)
    if name is not None:
        draft.fill("source_name", name, "source: the article names one holder of this office")
        return
    actor = _actor(source, tokens)
    if actor is not None:
        draft.fill("source_name", actor, "source: the country or body that the name stands for")


def _meant(
    index: int, sex: Sex, tokens: Tokens, people: People, said: list[tuple[int, Human]]
) -> Human | None:
    """Return whom "he" or "she" means: who spoke last, or the only one who fits in the last sentences."""
    number = tokens.sentence_number(index)
    begin = tokens.sentences[max(0, number - SENTENCES_BACK)][0]
    near = [(place, human) for place, human in people.mentioned(begin, index) if human.may_be(sex)]
    fitting = {human.name for _, human in near}
    if len(fitting) == 1:
        return near[-1][1]
    last_said = next((human for place, human in reversed(said) if place < index and human.may_be(sex)), None)
    if last_said is not None and last_said.name in fitting:
        return last_said
    if not fitting and last_said is not None:
        far = tokens.sentences[max(0, number - 2 * SENTENCES_BACK)][0]
        return last_said if any(place >= far for place, human in said if human is last_said) else None
    return None


def _holder(source: Range, tokens: Tokens, drafts: Drafts) -> str | None:
    """Return for "the prime minister" the one person of the article who holds that office."""
    first, last = source
    known = role_words()
    if tokens.lower[first] != "the" and tokens.lower[first] not in known.heads:
        return None
    words = tokens.lower[first + 1 : last] if tokens.lower[first] == "the" else tokens.lower[first:last]
    if not words or words[-1] not in known.heads:
        return None
    said = " ".join(
        known.modifiers.get(word, word) if word not in known.heads else known.heads[word] for word in words
    )
    office = known.phrases.get(" ".join(words), known.phrases.get(said, said))
    holders = {
        role.name
        for role in drafts.roles
        if role.office is not None and role.status in ("current", "acting")
        and (role.office == office or (len(words) == 1 and role.office.endswith(" " + office)))
    }  # fmt: skip
    return next(iter(holders)) if len(holders) == 1 else None


def _actor(source: Range, tokens: Tokens) -> str | None:
    """Return for "Riga", "the Pentagon" or "Moscow" the country that speaks."""
    first, last = source
    start = first + 1 if tokens.lower[first] == "the" and last - first > 1 else first
    entry = gazetteer().lookup(tokens.words, tokens.lower, start, last)
    if entry is None or start + len(entry.lower) != last or entry.use == "people":
        return None
    return entry.actor
