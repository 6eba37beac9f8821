"""What a text leaves open of whom, and what a later one tells: each of the two parties has its own place."""

from __future__ import annotations

import pytest

from claimcheck.linking.people.open_questions import answered, questions_in


def left(text: str, name: str = "who") -> list[tuple[str, int]]:
    return [(answer.of, answer.span.start) for answer in questions_in(text)[name].left]


def test_each_party_has_its_first_place() -> None:
    text = (
        "The {0} was not identified. Nobody saw it or the car. The {1} was not identified. It rained a lot."
    )
    assert left(text.format("victim", "gunman") * 2) == [("struck", 11), ("accused", 68)]
    assert left(text.format("gunman", "victim") * 2) == [("accused", 11), ("struck", 68)]


def test_the_first_place_is_of_whichever_phrase() -> None:
    text = "The robber has not been identified. The robber's name has not been released."
    assert left(text) == [("accused", 11)]


def test_who_is_meant_ends_with_the_sentence() -> None:
    name = "name has not been released"
    assert left(f"A baker saw the robber. The {name}.") == [("", 28)]
    assert left(f"A baker of the robber, whose {name}.") == [("accused", 29)]


def test_who_is_meant_ends_with_the_paragraph() -> None:
    assert left("Two robbers, whose\nname has not been released.") == [("accused", 19)]
    assert left("Two robbers flee\n\nThe name has not been released.") == [("", 22)]


def test_of_two_parties_each_is_answered() -> None:
    earlier = questions_in("The victim was not identified. It rained a lot. The gunman was not identified.")
    later = questions_in("Police said the gunman was identified as Piet Haskamp. Nobody else was hurt.")
    found = answered("who", earlier, later)
    assert found is not None
    assert [(one.span.text, one.span.start) for one in found] == [
        ("was not identified", 59),
        ("identified as", 27),
    ]


def test_who_answers_at_once_leaves_nothing_open() -> None:
    earlier = questions_in("The gunman was not identified. Later the gunman was identified as Piet Haskamp.")
    later = questions_in("The gunman was identified as Piet Haskamp.")
    assert answered("who", earlier, later) is None


def test_only_a_name_tells_who_it_was() -> None:
    assert "who" not in questions_in("The victim was identified as a baker of the town.")
    assert "who" in questions_in("The victim was identified as Anton Velde.")


def test_a_name_right_behind_a_comma_answers() -> None:
    assert questions_in("The victim, Anton Velde, was a baker.")["who"].told
    assert "who" not in questions_in("The victim, who was taken to Tamsin Hospital, is a baker.")


def test_what_is_denied_is_not_told() -> None:
    for text in (
        "Nobody was arrested after the fire.",
        "No one has been taken into custody, police said. No arrests were made.",
        "Police have arrested the baker before, in 2009. No arrests were made.",
    ):
        assert not questions_in(text)["caught"].told, text
    assert questions_in("Two bakers were arrested on Friday.")["caught"].told


def test_classes_of_words_make_a_phrase() -> None:
    for text in (
        "Nobody has been arrested, yet.",
        "No arrests have been announced.",
        "Deputies are searching for the robber.",
        "Officers hadn't arrested anyone.",
        "Police are hunting the gunman.",
    ):
        assert questions_in(text).get("caught"), text


def test_more_places_of_one_answer() -> None:
    earlier = questions_in("No arrests have been made. It rained. Police are looking for the arsonist.")
    later = questions_in("A baker was arrested. Detectives arrested him at home.")
    found = answered("caught", earlier, later)
    assert found is not None
    assert [[one.span.text, *(span.text for span in one.again)] for one in found] == [
        ["No arrests have been made", "Police are looking for the arsonist"],
        ["A baker was arrested", "Detectives arrested"],
    ]


@pytest.mark.parametrize(
    ("text", "of", "words"),
    [
        ("The name of the victim is not public.", "struck", "name of the victim is not public"),
        (
            "The victim's name and ties to the gunman are unknown.",
            "struck",
            "name and ties to the gunman are unknown",
        ),
        ("No names will be released until Monday, police said.", "", "No names will be released"),
        (
            "Police have yet to identify the suspect.",
            "accused",
            "have yet to identify",
        ),
        ("Officials withheld the names of the victims.", "struck", "withheld the names"),
        ("Nor have they identified the gunman.", "accused", "Nor have they identified"),
    ],
)
def test_a_name_is_withheld_in_many_ways(text: str, of: str, words: str) -> None:
    assert [(one.of, one.span.text) for one in questions_in(text)["who"].left] == [(of, words)]


@pytest.mark.parametrize(
    "text",
    [
        "A baker, who declined to be identified, saw the victim.",
        "She did not want to give her name.",
        "He asked that his name not be released.",
        "The mill has a new name, and it is not open.",
    ],
)
def test_a_witness_withholds_a_name(text: str) -> None:
    assert "who" not in questions_in(text)
