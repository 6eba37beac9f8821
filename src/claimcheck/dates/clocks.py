"""Times of day ("5 p.m.", "18:00 GMT") and times told by an event ("pre-war")."""

from __future__ import annotations

from claimcheck.dates.date_words import Reader
from claimcheck.dates.expressions import TimeExpression


def clock(read: Reader, index: int) -> TimeExpression | None:
    """Read the time of day around the word or colon at ``index``; it names no day."""
    word, words = read.at(index), read.known.words
    first, last = index, index + 1
    if word in words.clock_words:
        return TimeExpression(first, last, "clock", "hour")
    if word == ":":
        if not (read.glued(index) and read.glued(index + 1)):
            return None
        hour, minute = read.at(index - 1), read.at(index + 1)
        if not (hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and len(hour) <= 2):
            return None
        if int(hour) > 24 or int(minute) > 59:
            return None
        first, last = index - 1, index + 2
        if read.at(last) == ":" and len(read.at(last + 1)) == 2 and read.at(last + 1).isdecimal():
            last += 2
        if read.at(last) in words.clock_halves:
            last += 1
    elif word in words.clock_halves or word in words.clock_zones:
        number = read.at(index - 1)
        digits = number.replace(".", "", 1)
        if not digits.isdecimal() or len(digits) > 4:
            return None
        if word in words.clock_zones and (len(digits) not in {3, 4} or not read.words[index].isupper()):
            return None
        first = index - 1
    if read.at(last) in words.clock_zones and read.raw(last).isupper():
        last += 1
    return TimeExpression(first, last, "clock", "minute")


def event_prefix(read: Reader, index: int) -> TimeExpression | None:
    """Read "pre-war", "pre-Ukraine invasion", "prewar"."""
    word, words = read.at(index), read.known.words
    if word in words.event_words:
        cue = words.event_prefixes["pre" if word.startswith("pre") else "post"]
        return TimeExpression(index, index + 1, "event", "day", event=(words.event_words[word],), cue=cue)
    if read.at(index + 1) not in words.dashes or not read.glued(index + 1) or not read.glued(index + 2):
        return None
    last = index + 3
    while last < index + 6 and read.raw(last - 1)[:1].isupper() and read.at(last).isalpha():
        last += 1
    if not read.at(last - 1).isalpha() and not read.at(last - 1).isdecimal():
        return None
    return TimeExpression(
        index, last, "event", "day", event=tuple(read.lower[index + 2 : last]), cue=words.event_prefixes[word]
    )
