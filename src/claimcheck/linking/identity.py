"""Whether two figures are of one and the same happening, force or amount."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.linking import link_words
from claimcheck.lang.scope import scope_words
from claimcheck.lang.things import things
from claimcheck.linking.context import in_one_sentence
from claimcheck.linking.facts import Fact
from claimcheck.linking.followed import followed_up
from claimcheck.linking.likeness import Coordinates
from claimcheck.linking.prepared import Prepared

Identity = Literal["same", "unknown", "different"]
_SUDDEN_DAYS: Final = 10
_RETOLD_DAYS: Final = 3
_TOLL_DAYS: Final = 45
_MUCH_ALIKE: Final = 0.75
_LIKE: Final = 0.5
_TITLES_ALIKE: Final = 0.75
_BESIDE: Final = 6
_MANYFOLD: Final = 20


def apart_at_once(one: Prepared, other: Prepared) -> bool:
    """Tell, before any look at the words around them, whether two figures are surely of two things."""
    scope, others = one.claim.scope, other.claim.scope
    if scope.what == others.what and scope.frame != others.frame:
        return True
    if one.article is other.article or not one.fate:
        return False
    if one.topic.dated and other.topic.dated:
        return one.topic.words != other.topic.words
    known = one.day is not None and other.day is not None
    return (
        known
        and _days(one, other) > _TOLL_DAYS
        and one.topic.words != other.topic.words
        and not (one.context.running and other.context.running)
    )


def identity(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    """Tell whether both speak of one thing, beyond having the same concept; ``one`` is the earlier."""
    if at["whose"] == "disjoint" or (not one.fate and "disjoint" in (at["where"], at["event"])):
        return "different"
    if one.article is other.article and in_one_sentence(one.article.text, one.claim, other.claim):
        return "different"
    if one.topic.dated and other.topic.dated and one.topic.words != other.topic.words:
        return "different"
    if one.fate:
        return _of_happening(one, other, at)
    if one.claim.scope.what == "military personnel":
        return _of_force(one, other, at)
    return _of_anything(one, other, at)


def one_fact(one: Prepared, other: Prepared, first: Fact, second: Fact) -> bool:
    """Tell whether two figures of one attribute of one name are of the same period, sort and place."""
    within = one.article is other.article
    if (first.definite or second.definite) and not within:
        return False
    if within and in_one_sentence(one.article.text, one.claim, other.claim):
        return False
    if (first.narrower, first.period, first.where) != (second.narrower, second.period, second.where):
        return False
    if one.context.part or other.context.part:
        return False
    if within or first.attribute.kind == "fixed":
        return True
    if first.attribute.kind == "flow":
        told, again = one.article.date, other.article.date
        soon = told is None or again is None or abs((again - told).days) <= _TOLL_DAYS
        return bool(first.period) and soon  # later, a figure is restated
    return first.past == second.past and (not first.past or _days(one, other) <= _RETOLD_DAYS)


def _of_anything(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    """Two counts of the same noun are one thing only if told in much the same words, with the same names."""
    if any(side.context.part or side.context.newly or side.context.past for side in (one, other)):
        return "different"
    if one.context.running and other.context.running and things().is_cumulative(one.claim.scope.what or ""):
        followed = one.article is not other.article and one.story.is_of(other.story)
        if followed and at["where"] in {"same", "unknown"}:
            return "same"
    if one.claim.scope.frame in {"increase", "decrease", "change"} and one.article is not other.article:
        return "different"
    if not same_subject(one, other):
        return "different"
    lasting = things().is_cumulative(one.claim.scope.what or "")
    counted = one.claim.quantity.type in {"count", "vague"} and _standing(one) and _standing(other)
    if at["when"] == "disjoint" and not lasting and not counted:
        return "different"  # what flows anew each day is not replaced
    if at["when"] == "same" and one.when != other.when:
        return "different"  # two periods that overlap are not one
    open_axis = at["whose"] == "unknown" or at["where"] == "unknown" or not one.context.names
    return "unknown" if open_axis else "same"


def same_subject(one: Prepared, other: Prepared) -> bool:
    """Tell whether the words around two figures name the same, told in much the same words."""
    if likeness(one, other) < _MUCH_ALIKE or one.context.names != other.context.names:
        return False
    if not _beside_alike(one, other):
        return False
    if one.article is other.article:
        return one.in_head != other.in_head
    titles, others = one.topic.words, other.topic.words
    if titles - others and others - titles:
        return False  # two of a series: each title names what the other does not
    return len(titles & others) >= _TITLES_ALIKE * max(1, len(titles), len(others))


def _beside_alike(one: Prepared, other: Prepared) -> bool:
    """Tell whether the telling words right beside two figures are the same; "x vs y" tables never are."""
    if any("vs" in (*side.context.before[-1:], *side.context.after[:1]) for side in (one, other)):
        return False
    return all(
        _first(one.context.words, one_side) == _first(other.context.words, other_side)
        for one_side, other_side in (
            (one.context.before[:-_BESIDE:-1], other.context.before[:-_BESIDE:-1]),
            (one.context.after[:_BESIDE], other.context.after[:_BESIDE]),
        )
    )


def _first(telling: frozenset[str], words: tuple[str, ...]) -> str | None:
    return next((word for word in words if word in telling), None)


def likeness(one: Prepared, other: Prepared) -> float:
    """Return the share of the telling words around one figure that the other has too, 0 to 1."""
    first, second = one.context.words, other.context.words
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def _of_force(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    if one.claim.scope.per in scope_words().units.words:
        return "same"
    if one.article is other.article:
        if one.in_head != other.in_head and at["event"] == "same" and likeness(one, other) >= _MUCH_ALIKE:
            return "same"
        if at["event"] != "same":
            return "unknown"
    if one.claim.scope.frame == "increase":
        return "same" if _one_reinforcement(one, other, at) else "different"
    if at["where"] != "same" or at["whose"] != "same" or not (_standing(one) and _standing(other)):
        return "unknown"
    if not one.places and not other.places:
        return "same" if likeness(one, other) >= _LIKE else "unknown"
    return "same"


def _one_reinforcement(one: Prepared, other: Prepared, at: Coordinates) -> bool:
    """Tell whether both tell of the soldiers that one country adds in one place, in the same days."""
    scope = one.claim.scope
    known = at["where"] == at["whose"] == "same" and bool(scope.whose) and bool(scope.where)
    told, again = one.article.date, other.article.date
    if not known or told is None or again is None or one.article is other.article:
        return False
    return abs((again - told).days) <= _RETOLD_DAYS and at["when"] == "same"


def _standing(one: Prepared) -> bool:
    """Tell whether the words tell of a force that is there, not of soldiers to whom something happened."""
    words, context = link_words(), one.context
    if context.part or context.newly or words.passing & context.words:
        return False
    near = {*context.before[-9:], *context.after[:7]}
    return bool(words.standing & near) or one.claim.scope.state != "actual"


def _of_happening(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    if any(side.context.part or side.context.newly for side in (one, other)):
        return "different"
    titled = one.topic.specific and one.topic.words == other.topic.words
    tolls = one.context.running, other.context.running
    lasting = _lasting(one) or _lasting(other)
    if at["where"] in {"contains", "within"} and (lasting or _widened(one, other, at)):
        return "unknown"
    shared = one.context.telling & other.context.telling
    story = _one_story(one, other, at)
    if story:
        return story
    if "disjoint" in (at["where"], at["event"]) and not (
        all(tolls) and shared and (titled or len(shared) > 1)
    ):
        return "different"
    if not titled and None not in (one.day, other.day) and _days(one, other) > _TOLL_DAYS:
        return "different" if not all(tolls) or not lasting else "unknown"
    if one.article is other.article:
        told_twice = at["event"] == "same" and (
            one.in_head != other.in_head or (all(tolls) and at["where"] == "same" and one.when == other.when)
        )
        return "same" if told_twice and not lasting else "unknown"
    if followed_up(one, other, at, shared, titled=titled):
        return "same"
    placed = at["where"] == "same" and bool(one.claim.scope.where or one.places & other.places)
    if (at["event"] == "unknown" or one.claim.scope.event is None) and not titled:
        return "unknown"
    if not (shared or titled or (all(tolls) and placed)) or _far_apart(one, other):
        return "unknown"
    if all(tolls):
        sure = titled or (placed and at["whose"] == "same")
        if lasting:
            return "same" if sure else "unknown"
        return "same" if _days(one, other) <= _TOLL_DAYS else "different"
    if not lasting and _one_scene(one, other, at, shared):
        return "same"
    named = titled and one.topic.dated
    if lasting or not (named or (any(tolls) and shared)):
        return "unknown"
    return "same" if _days(one, other) <= (_SUDDEN_DAYS if any(tolls) else _RETOLD_DAYS) else "unknown"


def _one_story(one: Prepared, other: Prepared, at: Coordinates) -> Identity | None:
    """Tell whether two articles on one matter tell of its one happening, which comes seldom.

    On the same day both tell what is known of it; later one of them must be told as a running count, or as
    the count of the happening itself ("the flood killed").
    """
    event = one.claim.scope.event
    if event is None or at["event"] != "same" or at["where"] not in {"same", "unknown"}:
        return None
    if (
        one.article is other.article
        or event not in link_words().seldom
        or not one.story.tells_much_of(other.story)
    ):
        return None
    if any(side.context.part or side.context.newly for side in (one, other)) or _far_apart(one, other):
        return None
    if at["where"] == "unknown" and not (_placed_in(one, other) or _placed_in(other, one)):
        return None
    days = _days(one, other)
    if days <= 1:
        return "same"
    whole = other.context.running or _of_the_happening(other)
    return "same" if whole and days <= _TOLL_DAYS else None


def _placed_in(one: Prepared, other: Prepared) -> bool:
    """Tell whether the place of one figure is named at the head of the other's article."""
    where = {word.lower() for place in one.claim.scope.where for word in place.replace(",", " ").split()}
    return bool(where & other.story.heroes)


def _of_the_happening(one: Prepared) -> bool:
    """Tell whether the happening is the subject: "the flood killed 71 people"."""
    kinds, before = things().happenings, one.context.before
    return any(
        before[at] == "the" and kinds.get(before[at + 1]) == one.claim.scope.event
        for at in range(max(0, len(before) - 8), len(before) - 1)
    )


def _widened(one: Prepared, other: Prepared, at: Coordinates) -> bool:
    """Tell whether the later count may only be larger because it is of a wider place.

    Of what happens in many places at once a toll of the country is no newer one of its town. A town's toll
    that is above the country's earlier one is newer all the same.
    """
    if one.claim.scope.event not in link_words().spread:
        return False
    return at["where"] == "within" or not one.figure.likely.below(other.figure.likely)


def _one_scene(one: Prepared, other: Prepared, at: Coordinates, shared: frozenset[str]) -> bool:
    """Tell whether both tell of the same kind of happening in one town, named by both, within a day."""
    where = set(one.claim.scope.where)
    towns = {name for name in where if name.lower().split()[0] in shared}
    near = _days(one, other) <= 1 and likeness(one, other) >= _LIKE
    return at["where"] == "same" and bool(towns) and near


def _lasting(one: Prepared) -> bool:
    """Tell whether the happening, or the title, is one under which much happens apart."""
    ongoing = link_words().ongoing
    kinds = things().happenings
    several = any(w.endswith("s") and w in kinds and w[:-1] in kinds for w in one.topic.words)
    return (
        one.claim.scope.event in ongoing or bool(ongoing & one.topic.words) or (one.topic.dated and several)
    )


def _far_apart(one: Prepared, other: Prepared) -> bool:
    low, high = sorted((abs(one.claim.quantity.value), abs(other.claim.quantity.value)))
    return high > low * _MANYFOLD


def _days(one: Prepared, other: Prepared) -> int:
    if one.day is None or other.day is None:
        return 10**6
    return abs((other.day - one.day).days)
