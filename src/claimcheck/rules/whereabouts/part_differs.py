"""PLA003: one thing lies in two parts of a place that are apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.places.same_part import at_one_scene, one_named_thing, other_part
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, SURELY_ONE, one_happening
from claimcheck.linking.stories.same_story import rare_in_common
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, StoryRule, ToldTwice, example

_NAMES: Final = 2  # rare names in common from which they do, too: of eight that were read, none was of two
_CLOSE: Final = 60  # days between articles that tell of one thing in one place
_LIKELY: Final = 0.7
_SURE: Final = 0.9


class PartDiffers(StoryRule):
    """Two articles on one happening put one thing into the north of a place and into its south, or the like.

    Why it matters: a point of the compass is easily turned round, and readers nearby notice.
    Of a town's parts, and of coasts, the east and the northeast are two if it happened there.

    Loud if a thing of which both sentences speak is named right before one of the parts ("the Tamsin Dam in
    northeast Oregon"), as it does not move, or if it happened there and both articles surely tell of one
    happening; else only likely, for a story goes on in several places.
    What it cannot tell: which is right; what lies in several parts, such as a storm. North and west may be
    one, the northwest.
    """

    code: ClassVar[str] = "PLA003"
    name: ClassVar[str] = "part-differs"
    summary: ClassVar[str] = "one thing in two parts of a place"
    severity: ClassVar[Severity] = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "Beavers have dammed the Tamsin creek in northeast Oregon, ranger Marta Obregon said on "
                "Monday. The pond behind the dam drowned 40 birches.",
                "2023-06-12",
            ),
            Dispatch(
                "The beavers that dammed the Tamsin creek in the state's dry southeast are there to stay, "
                "ranger Marta Obregon said. They have drowned 40 birches.",
                "2023-06-13",
            ),
            marks=("state's dry southeast", "northeast Oregon"),
        ),
        example(
            Dispatch(
                "Beavers have dammed the Tamsin creek, 12 miles west of Elverton, ranger Marta Obregon said "
                "on Monday. The pond behind the dam drowned 40 birches.",
                "2023-06-12",
            ),
            Dispatch(
                "The beavers that dammed the Tamsin creek, 12 miles south of Elverton, are there to stay, "
                "ranger Marta Obregon said. They have drowned 40 birches.",
                "2023-06-13",
            ),
            marks=("12 miles south of Elverton", "12 miles west of Elverton"),
        ),
        example(
            Dispatch(
                "Beavers have dammed the Tamsin creek in northern Oregon, ranger Marta Obregon said on "
                "Monday. The pond behind the dam drowned 40 birches.",
                "2023-06-12",
            ),
            Dispatch(
                "The beavers that dammed the Tamsin creek in the state's northeast are there to stay, ranger "
                "Marta Obregon said. They have drowned 40 birches.",
                "2023-06-13",
            ),
            note="the northeast lies in the north",
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery in northeast Elverton on Monday, fire chief Marta "
                "Obregon said. Bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery on Elverton's east side was new, fire chief "
                "Marta Obregon said. Bakers Piet Haskamp and Jule Orvet are well.",
                "2023-06-13",
            ),
            marks=("Elverton's east side", "northeast Elverton"),
        ),
        example(
            Dispatch(
                "An oven exploded at the Lindqvist bakery in northeast Elverton on Monday, fire chief Marta "
                "Obregon said. Bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded at the Lindqvist bakery was new, fire chief Marta Obregon said. Piet "
                "Haskamp is back home in east Elverton; Jule Orvet is well.",
                "2023-06-13",
            ),
            note="where somebody lives",
        ),
        example(
            Dispatch(
                "Beavers have dammed the Tamsin creek in northern Oregon, ranger Marta Obregon said on "
                "Monday. The pond behind the dam drowned 40 birches.",
                "2023-06-12",
            ),
            Dispatch(
                "Two wolves were seen in southern Oregon on Monday. Ranger Marta Obregon, busy with the dam "
                "that drowned 40 birches on the Tamsin creek, had no time for them.",
                "2023-06-13",
            ),
            note="two things",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield what two articles of one happening put into two parts of a place."""
        one, other = told.one.profile, told.other.profile
        if not one.parts or not other.parts or not one_happening(one, other, told.story, ONE_HAPPENING):
            return
        if one.day is not None and other.day is not None and abs((one.day - other.day).days) > _CLOSE:
            return
        surely = told.story.happening >= SURELY_ONE or rare_in_common(one, other) >= _NAMES
        for first, second in other_part(one, other):
            places = told.places(first, second)
            finding = self.finding(
                "conflict",
                f"two parts of one place: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(
                    *first.of,
                    first.direction,
                    second.direction,
                    told.one.article.id,
                    told.other.article.id,
                ),
            )
            sure = one_named_thing(first, second) or (surely and at_one_scene(first, second))
            yield finding.model_copy(update={"confidence": _SURE if sure else _LIKELY})
