"""What an article is about: the names and content words of its headline and its first sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.link_words import link_words
from claimcheck.lang.name_words import name_words
from claimcheck.lang.noun_words import singular
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.profiles.context import country_words
from claimcheck.models.article import Article, BlockKind
from claimcheck.text import tokens_of_text

_HEAD: Final = 600  # characters of the text that tell what it is about
_TOLD: Final = frozenset({BlockKind.SUMMARY, BlockKind.HEADING, BlockKind.BODY})
_SHORT: Final = 3
_ALIKE: Final = 2
_MOST: Final = 4  # names that figures are filed under


@dataclass(frozen=True, slots=True)
class Story:
    """``heroes``: names in lower case that are neither countries nor their peoples; ``words``: plain ones;
    ``central``: the names that the headline has too.
    """

    heroes: frozenset[str]
    words: frozenset[str]
    central: frozenset[str]

    def is_of(self, other: Story) -> bool:
        """Tell whether two articles are about one matter: a name in common, and some of the words."""
        return self._meets(other) and len(self.words & other.words) >= _ALIKE

    def tells_much_of(self, other: Story) -> bool:
        """Tell whether two articles are surely about one matter."""
        shared = len(self.words & other.words)
        most = 2 * shared >= min(len(self.words), len(other.words))  # of a short text
        return self._meets(other) and (shared > _ALIKE or (shared == _ALIKE and most))

    def _meets(self, other: Story) -> bool:
        """Tell whether what one headline names stands at the head of the other; any name, if none does."""
        if not (self.central or other.central):
            return bool(self.heroes & other.heroes)
        return bool(self.central & other.heroes or other.central & self.heroes)

    @property
    def keys(self) -> list[str]:
        """The names under which its figures are filed."""
        return sorted(self.heroes)[:_MOST]


def story_of(article: Article) -> Story:
    """Return what the article is about; front matter tells nothing but the headline."""
    return _story(article.title or "", _body(article)[:_HEAD])


def _body(article: Article) -> str:
    """Return the headline and the beginning of what is told under it."""
    told = f"{article.title}\n\n" if article.title else ""
    for block in article.blocks:
        if block.kind in _TOLD:
            told += article.text[block.start : block.end] + "\n\n"
            if len(told) >= _HEAD:
                break
    return told + article.text if not article.blocks else told


@lru_cache(maxsize=4096)
def _story(title: str, head: str) -> Story:
    tokens, above = tokens_of_text(head), tokens_of_text(title[:200])
    starts = {first for first, _ in tokens.sentences}
    told = _outside_brackets(tokens.words)  # a name in brackets is often the source's
    sure = [word for at, word in enumerate(tokens.words) if at not in starts and told[at]]
    if sum(word[0].islower() for word in above.words) > 1:  # not every word begins with a capital
        sure += above.words[1:]
        sure += [word for word in above.words[:1] if word in tokens.words]
    names = {word for word in sure if word[0].isupper() and len(word) > _SHORT and not _common(word)}
    heroes = {word.lower() for word in names}
    words = [*tokens.lower, *above.lower]
    plain = {singular(w) for w in words if w.isalpha() and len(w) > _SHORT and w not in link_words().common}
    return Story(frozenset(heroes), frozenset(plain - heroes), frozenset(heroes & {*above.lower}))


def _outside_brackets(words: list[str]) -> list[bool]:
    depth, found = 0, []
    for word in words:
        depth += word == "("
        found.append(not depth)
        depth = max(0, depth - (word == ")"))
    return found


def _common(word: str) -> bool:
    """Tell whether a name says little: a day, a country, a people, a region, a bloc, "Corp" and its like."""
    lower = word.lower()
    if lower in name_words().parts.organisations:
        return True
    if lower in link_words().common or lower in predicate_words().words.calendar or lower in country_words():
        return True
    known = gazetteer()
    place = known.place(known.named(word) or "")
    return place is not None and place.kind in {"country", "territory", "region", "bloc", "state"}
