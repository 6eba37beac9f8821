"""Made-up dispatches that keep meeting each other: the same towns, firms and kinds of event, day after day.

An archive of such articles is hard to check: nearly every figure has many others of its kind to be compared
with, every office and every speech has others, and the words around them are alike.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import Final

_FIRST_DAY: Final = dt.date(2019, 1, 7)
_A_DAY: Final = 4  # articles of one day
_TOWNS: Final = (
    "Riga", "Tartu", "Porto", "Bergen", "Malmo", "Gdansk", "Bilbao", "Trieste", "Split", "Varna", "Cork",
    "Turku", "Ghent", "Lille",
)  # fmt: skip
_COUNTRIES: Final = ("Latvia", "Estonia", "Portugal", "Norway", "Croatia", "Finland")
_FIRMS: Final = (
    "Baltic Rail", "Nordhaven Shipping", "Kestrel Energy", "Ostrava Steel", "Tern Airlines", "Marlow Motors",
)  # fmt: skip
_FIRST: Final = ("Anna", "Peeter", "Ilze", "Jaan", "Marta", "Luis", "Ingrid", "Tomas", "Elena", "Karl")
_LAST: Final = ("Ozola", "Sepp", "Kalnina", "Kask", "Duarte", "Holm", "Novak", "Petrov", "Lind", "Moreau")
_OFFICES: Final = (
    ("mayor of {town}", "town"), ("president of {country}", "country"),
    ("chief executive of {firm}", "firm"), ("governor of {town}", "town"),
)  # fmt: skip
_EVENTS: Final = (
    (
        "Flood in {town} leaves {few} dead",
        "At least {few} people died and {many} were hurt when a flood hit {town} on {weekday}, police said.",
        "The flood destroyed {some} houses and left {thousands} people without power.",
        "Rescuers said {some} people were still missing in {town} on {weekday}.",
        "About {thousands} residents of {town} were evacuated.",
    ),
    (
        "Fire in {town} kills {few}",
        "A fire in a factory of {firm} in {town} killed {few} workers and injured {some}, officials said.",
        "More than {many} firefighters fought the blaze on {weekday}.",
        "The fire caused damage of ${some} million, {firm} said.",
        "The factory in {town} employs {thousands} people.",
    ),
    (
        "{firm} cuts {hundreds} jobs",
        "{firm} said on {weekday} it would cut {hundreds} jobs in {town}.",
        "The company reported a net profit of ${some}.{digit} million for the quarter, up {digit} percent.",
        "Revenue fell {digit}.{digit} percent to ${hundreds} million.",
        "{firm} employs {thousands} people in {country}.",
    ),
    (
        "Thousands march in {town}",
        "Some {thousands} people marched through {town} on {weekday}, police said.",
        "Organisers said {thousands} protesters took part.",
        "Police in {town} arrested {many} protesters.",
        "Among the {some} injured were {few} police officers, the city said.",
    ),
    (
        "{town} votes",
        "Turnout in the election in {town} was {some}.{digit} percent.",
        "The party won {some} of {hundreds} seats in the council of {town}.",
        "{country} has {digit}.{digit} million voters.",
        "More than {thousands} people voted in {town} on {weekday}.",
    ),
    (
        "Troops sent to {country}",
        "{country} will send {hundreds} troops to {town}, the defence ministry said on {weekday}.",
        "There are {thousands} soldiers in {country}.",
        "The mission in {town} costs ${some} million a year.",
        "At least {few} soldiers were killed near {town}.",
    ),
)  # fmt: skip
_COMMON: Final = (
    "“We will not leave {town} alone,” said {person}, {office}.",
    "“The {thing} in {town} was the worst in {some} years,” {person} said.",
    "{person}, {age}, {office}, rejected the plan for {town}.",
    "{person}, the {office}, supports the plan to close the {place} of {town}.",
    "Former {office} {person} said the {place} had cost ${many} million.",
    "A {person} spokesman declined to comment on the {place}.",
    "The {place} of {town} was opened on {day}.",
    "Three countries, {country}, {other} and {third}, agreed to pay for the {place}.",
    "{country} has donated ${some} million and {other} ${many} million.",
    "The {place} is {many} kilometres long and carries {thousands} people a day.",
    "According to {person}, {some} percent of the {thousands} houses of {town} are empty.",
)
_THINGS: Final = ("flood", "fire", "strike", "storm")
_PLACES: Final = ("bridge", "harbour", "tunnel", "stadium")


def dispatches(count: int, number: int = 1) -> Iterator[tuple[str, str]]:
    """Yield ``count`` articles as Markdown, each with a name for its file; ``number`` makes other ones.

    The first of more articles are the same as those of fewer: an archive that grows.
    """
    for place in range(count):
        chance = random.Random(f"{number} {place}")
        day = _FIRST_DAY + dt.timedelta(place // _A_DAY)
        title, *sentences = _EVENTS[chance.randrange(len(_EVENTS))]
        values = _values(chance)
        lines = [_said(sentence, values, chance, day) for sentence in sentences]
        lines += [_said(chance.choice(_COMMON), _values(chance), chance, day) for _ in range(9)]
        head = f'---\ntitle: "{_said(title, values, chance, day)}"\ndate: {day}\n---\n'
        town = values["town"].upper()
        paragraphs = [" ".join(lines[start : start + 2]) for start in range(0, len(lines), 2)]
        yield f"{day}-{place:05}.md", f"{head}{town}, {day:%B %-d} - " + "\n\n".join(paragraphs) + "\n"


def dense(size: int, number: int = 1) -> str:
    """Return a text of at least ``size`` characters in which nearly every sentence states something."""
    parts: list[str] = []
    length = 0
    for _, text in dispatches(size, number):
        body = text.partition("\n---\n")[2]
        parts.append(body)
        length += len(body) + 1
        if length >= size:
            break
    return "\n".join(parts)


def _said(sentence: str, values: dict[str, str], chance: random.Random, day: dt.date) -> str:
    """Fill a sentence in: names as in the article, figures anew."""
    figures = {
        "digit": str(chance.randint(1, 9)),
        "few": str(chance.randint(3, 40)),
        "some": str(chance.randint(11, 99)),
        "many": str(chance.randint(100, 400)),
        "hundreds": str(chance.randint(2, 9) * 100),
        "thousands": f"{chance.randint(2, 80)},{chance.randint(0, 9)}00",
        "weekday": f"{day:%A}",
        "day": f"{day - dt.timedelta(chance.randint(400, 4000)):%B %-d, %Y}",
        "age": str(chance.randint(30, 80)),
    }
    text = sentence.format_map({**values, **figures})
    return text[0].upper() + text[1:]


def _values(chance: random.Random) -> dict[str, str]:
    names = {
        "town": chance.choice(_TOWNS),
        "firm": chance.choice(_FIRMS),
        "country": chance.choice(_COUNTRIES),
    }
    other, third = chance.sample(_COUNTRIES, 2)
    office, of = chance.choice(_OFFICES)
    holder = random.Random(f"{office} {names[of]} {chance.randrange(40) == 0}")
    office, person = office.format_map(names), f"{holder.choice(_FIRST)} {holder.choice(_LAST)}"
    about = {"thing": chance.choice(_THINGS), "place": chance.choice(_PLACES)}
    return {**names, **about, "other": other, "third": third, "office": office, "person": person}
