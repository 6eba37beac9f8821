"""Whether two articles tell of one case of crime, be they months apart."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, ONE_HAPPENING, far_apart

_BORNE_OUT: Final = 20  # tenths of a bit less, where both name the street or somebody with an age
_FAR: Final = 10  # and in articles that lie far apart


def one_case(one: ArticleProfile, other: ArticleProfile, story: Story) -> bool:
    """Tell whether both tell of one happening, as whoever did it is caught and tried long after it.

    Close to each other they do as soon as that is likelier than not; later on a court's news tells less of
    the happening itself. One street of the scene, or one person of an age, bears it out.
    """
    far = far_apart(one, other)
    if story.happening >= (CERTAINLY_ONE if far else ONE_HAPPENING):
        return True
    least = ONE_HAPPENING + _FAR if far else ONE_HAPPENING
    return story.happening >= least - _BORNE_OUT and _one_scene(one, other)


def _one_scene(one: ArticleProfile, other: ArticleProfile) -> bool:
    return not one.parties.isdisjoint(other.parties) or not _streets(one).isdisjoint(_streets(other))


def _streets(of: ArticleProfile) -> set[tuple[str, ...]]:
    return {address.name for address in of.addresses if not address.home}
