"""Quotations altered or credited to another speaker are found; harmless variants are not: a generated set."""

from __future__ import annotations

import random

from claimcheck.engine import run
from claimcheck.models.article import Article
from claimcheck.rules.attribution.altered_quote import AlteredQuote
from claimcheck.rules.attribution.quote_of_two_speakers import QuoteOfTwoSpeakers

RULES = (QuoteOfTwoSpeakers(), AlteredQuote())
SUBJECTS = [
    "The old harbour",
    "Our small school",
    "Every farmer here",
    "This new tunnel",
    "The island council",
]
VERBS = ["will need", "has lost", "can lend", "should repair", "may sell"]
OBJECTS = [
    "three wooden boats",
    "the yellow gate",
    "half of its garden",
    "a second well",
    "forty good chairs",
]
ENDS = ["before the first snow falls", "because nobody asked for more", "while the river is still low",
        "although the winter was mild", "and the baker knows why"]  # fmt: skip
PEOPLE = ["Ana Roe", "Ivo Lund", "Marta Silva", "Peter Hahn", "Lena Novak"]
OTHERS = ["never", "purple", "eleven", "violin", "quickly", "lantern"]
FORMS = [
    lambda words, who: f"“{words},” said {who}.",
    lambda words, who: f'"{words}," {who} said on Tuesday.',
    lambda words, who: f"{who} said: “{words}.”",
    lambda words, who: f"{who}, a baker, told reporters, “{words}.”",
    lambda words, who: f"‘{words}’, {who} told the council.",
]
# further ways to quote; ``words`` as one string and split
WAYS = [
    lambda words, who: f"“{first(words, 4)},” {who} said, “{rest(words, 4)}.”",
    lambda words, who: f"“{words},” said {who}. “That is all.”",
    lambda words, who: f"{who} wrote in a letter to the council: “{words}.”",
    lambda words, who: f"“{words},” according to {who}.",
    lambda words, who: f"{who} said that “{small(words)}”.",
    lambda words, who: f"“{words},” the mayor, {who}, told the council on Tuesday.",
    lambda words, who: f"{who}, who runs the mill, said: “{words}.”",
    lambda words, who: f"{who} had a message for the town:\n\n“{words}.”",
    lambda words, who: f"{who} was quoted as saying “{small(words)}”.",
    lambda words, who: f"«{words}», {who} said.",
    lambda words, who: f"„{words}“, said {who}.",
    lambda words, who: f"»{words}«, said {who}.",
    lambda words, who: f"{who} said the town was tired, adding: “{words}.”",
    lambda words, who: f"In an interview on Monday, {who} said, “{words}.”",
]
TIMES = 60


def first(words: str, count: int) -> str:
    return " ".join(words.split()[:count])


def rest(words: str, count: int) -> str:
    return " ".join(words.split()[count:])


def small(words: str) -> str:
    return words[0].lower() + words[1:]


def quotations() -> list[tuple[random.Random, str]]:
    made = []
    for number in range(TIMES):
        chance = random.Random(number)
        parts = (chance.choice(list_) for list_ in (SUBJECTS, VERBS, OBJECTS, ENDS))
        made.append((chance, " ".join(parts)))
    return made


def codes(*texts: str) -> list[str]:
    articles = [Article(text=text, id=f"a{n}", path=f"a{n}.txt") for n, text in enumerate(texts)]
    return [finding.code for finding in run(articles, rules=RULES, strict=True).findings]


def told(chance: random.Random, words: str, who: str) -> str:
    return chance.choice(FORMS)(words, who)


def test_a_changed_word_is_found() -> None:
    hits = 0
    for chance, words in quotations():
        who = chance.choice(PEOPLE)
        split = words.split()
        at = chance.randrange(len(split))
        other = chance.choice(OTHERS)
        changed = " ".join([*split[:at], other if at else other.capitalize(), *split[at + 1 :]])
        hits += "ATT002" in codes(told(chance, words, who), told(chance, changed, who))
    assert hits >= 0.95 * TIMES


def test_another_speaker_is_found() -> None:
    hits = 0
    for chance, words in quotations():
        one, other = chance.sample(PEOPLE, 2)
        hits += "ATT001" in codes(told(chance, words, one), told(chance, words, other))
    assert hits >= 0.95 * TIMES


def test_what_leaves_the_words_alone_is_no_fault() -> None:
    for chance, words in quotations():
        who = chance.choice(PEOPLE)
        split = words.split()
        at = chance.randrange(2, len(split) - 3)
        variants = (
            words,
            words.lower(),
            " ".join([*split[:at], "…", *split[at + 2 :]]),
            " ".join([*split[:at], "...", *split[at + 1 :]]),
            " ".join([*split[:at], "[the", "council]", *split[at + 1 :]]),
            " ".join(split[: len(split) - 3]),
            " ".join(split[2:]),
        )
        for variant in variants:
            texts = told(chance, words, who), told(chance, variant, who)
            assert codes(*texts) == [], texts


def test_a_translation_marked_as_such_is_no_fault() -> None:
    for chance, words in quotations()[:20]:
        who = chance.choice(PEOPLE)
        changed = words.replace("the ", "that ").replace(" a ", " one ").replace("will", "shall")
        marked = told(chance, changed, who) + " The words were translated from Latvian."
        assert codes(told(chance, words, who), marked) == []


def altered(chance: random.Random, words: str) -> str:
    """Change the words within: another word, a word more, "not", a number."""
    split = words.split()
    at = chance.randrange(5, len(split) - 3)
    other = chance.choice(OTHERS)
    return " ".join(
        chance.choice(
            [
                [*split[:at], other, *split[at + 1 :]],
                [*split[:at], other, *split[at:]],
                [*split[:3], "not", *split[3:]],
                ["seventy" if word in ("three", "half", "forty", "second") else word for word in split],
            ]
        )
    )


def test_each_way_of_quoting_is_read() -> None:
    changed = credited = tried = 0
    for chance, words in quotations():
        one, other = chance.sample(PEOPLE, 2)
        told_one, told_other = chance.sample([*FORMS, *WAYS], 2)
        before = told_one(words, one)
        assert codes(before, told_other(words, one)) == [], (before, told_other(words, one))
        new = altered(chance, words)
        if new != words:
            tried += 1
            changed += "ATT002" in codes(before, told_other(new, one))
        credited += "ATT001" in codes(before, told_other(words, other))
    assert changed >= 0.95 * tried
    assert credited >= 0.95 * TIMES
