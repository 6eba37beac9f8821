"""All rules, in the order of their codes: the one list that says what is checked."""

from __future__ import annotations

from typing import Final

from claimcheck.rules.attribution.altered_quote import AlteredQuote
from claimcheck.rules.attribution.attribution_dropped import AttributionDropped
from claimcheck.rules.attribution.comment_and_no_comment import CommentAndNoComment
from claimcheck.rules.attribution.disputed_figure import DisputedFigure
from claimcheck.rules.attribution.figure_of_two_sources import FigureOfTwoSources
from claimcheck.rules.attribution.misquoted_word import MisquotedWord
from claimcheck.rules.attribution.quote_of_two_speakers import QuoteOfTwoSpeakers
from claimcheck.rules.dates.article_date_doubtful import ArticleDateDoubtful
from claimcheck.rules.dates.dated_otherwise import DatedOtherwise
from claimcheck.rules.dates.day_told_differs import DayToldDiffers
from claimcheck.rules.dates.elapsed_time_wrong import ElapsedTimeWrong
from claimcheck.rules.dates.event_dated_twice import EventDatedTwice
from claimcheck.rules.dates.impossible_date import ImpossibleDate
from claimcheck.rules.dates.plan_moved import PlanMoved
from claimcheck.rules.dates.time_differs import TimeDiffers
from claimcheck.rules.dates.weekday_is_not_date import WeekdayIsNotDate
from claimcheck.rules.figures.address_lags import AddressLags
from claimcheck.rules.figures.change_does_not_follow import ChangeDoesNotFollow
from claimcheck.rules.figures.conflicting_figures import ConflictingFigures
from claimcheck.rules.figures.conflicting_limits import ConflictingLimits
from claimcheck.rules.figures.conversion_mismatch import ConversionMismatch
from claimcheck.rules.figures.extent_differs import ExtentDiffers
from claimcheck.rules.figures.headline_differs import HeadlineDiffers
from claimcheck.rules.figures.hedge_dropped import HedgeDropped
from claimcheck.rules.figures.impossible_value import ImpossibleValue
from claimcheck.rules.figures.part_exceeds_whole import PartExceedsWhole
from claimcheck.rules.figures.scale_differs import ScaleDiffers
from claimcheck.rules.figures.share_of_other_whole import ShareOfOtherWhole
from claimcheck.rules.figures.shares_do_not_add_up import SharesDoNotAddUp
from claimcheck.rules.figures.total_is_not_sum import TotalIsNotSum
from claimcheck.rules.figures.victims_differ import VictimsDiffer
from claimcheck.rules.history.accused_after_verdict import AccusedAfterVerdict
from claimcheck.rules.history.case_figure_changed import CaseFigureChanged
from claimcheck.rules.history.charges_filed import ChargesFiled
from claimcheck.rules.history.falling_total import FallingTotal
from claimcheck.rules.history.headline_overtaken import HeadlineOvertaken
from claimcheck.rules.history.left_open import LeftOpen
from claimcheck.rules.history.stale_figure import StaleFigure
from claimcheck.rules.history.superseded_figure import SupersededFigure
from claimcheck.rules.lists.count_is_not_list import CountIsNotList
from claimcheck.rules.lists.list_changed import ListChanged
from claimcheck.rules.names.abbreviation_differs import AbbreviationDiffers
from claimcheck.rules.names.name_spelled_twice import NameSpelledTwice
from claimcheck.rules.names.name_told_differs import NameToldDiffers
from claimcheck.rules.positions.opposite_positions import OppositePositions
from claimcheck.rules.positions.position_changed import PositionChanged
from claimcheck.rules.records.contradicts_record import ContradictsRecord
from claimcheck.rules.records.outdated_against_record import OutdatedAgainstRecord
from claimcheck.rules.roles.age_differs import AgeDiffers
from claimcheck.rules.roles.age_told_differs import AgeToldDiffers
from claimcheck.rules.roles.chamber_differs import ChamberDiffers
from claimcheck.rules.roles.charge_differs import ChargeDiffers
from claimcheck.rules.roles.member_differs import MemberDiffers
from claimcheck.rules.roles.name_differs import NameDiffers
from claimcheck.rules.roles.role_status_conflict import RoleStatusConflict
from claimcheck.rules.roles.stage_differs import StageDiffers
from claimcheck.rules.roles.title_differs import TitleDiffers
from claimcheck.rules.roles.two_holders import TwoHolders
from claimcheck.rules.rule import Rule
from claimcheck.rules.whereabouts.corner_differs import CornerDiffers
from claimcheck.rules.whereabouts.home_differs import HomeDiffers
from claimcheck.rules.whereabouts.house_differs import HouseDiffers
from claimcheck.rules.whereabouts.part_differs import PartDiffers
from claimcheck.rules.whereabouts.place_differs import PlaceDiffers
from claimcheck.rules.whereabouts.street_differs import StreetDiffers

RULES: Final[tuple[Rule, ...]] = (
    QuoteOfTwoSpeakers(),
    AlteredQuote(),
    CommentAndNoComment(),
    AttributionDropped(),
    FigureOfTwoSources(),
    DisputedFigure(),
    MisquotedWord(),
    WeekdayIsNotDate(),
    EventDatedTwice(),
    ArticleDateDoubtful(),
    ElapsedTimeWrong(),
    ImpossibleDate(),
    TimeDiffers(),
    PlanMoved(),
    DatedOtherwise(),
    DayToldDiffers(),
    CountIsNotList(),
    ListChanged(),
    NameSpelledTwice(),
    AbbreviationDiffers(),
    NameToldDiffers(),
    ConflictingFigures(),
    TotalIsNotSum(),
    PartExceedsWhole(),
    ChangeDoesNotFollow(),
    ConversionMismatch(),
    SharesDoNotAddUp(),
    HeadlineDiffers(),
    ConflictingLimits(),
    ImpossibleValue(),
    HedgeDropped(),
    AddressLags(),
    ShareOfOtherWhole(),
    ExtentDiffers(),
    ScaleDiffers(),
    VictimsDiffer(),
    StreetDiffers(),
    HomeDiffers(),
    PartDiffers(),
    CornerDiffers(),
    PlaceDiffers(),
    HouseDiffers(),
    OppositePositions(),
    PositionChanged(),
    ContradictsRecord(),
    OutdatedAgainstRecord(),
    RoleStatusConflict(),
    TwoHolders(),
    NameDiffers(),
    AgeDiffers(),
    TitleDiffers(),
    ChargeDiffers(),
    MemberDiffers(),
    ChamberDiffers(),
    AgeToldDiffers(),
    StageDiffers(),
    SupersededFigure(),
    StaleFigure(),
    FallingTotal(),
    HeadlineOvertaken(),
    AccusedAfterVerdict(),
    CaseFigureChanged(),
    ChargesFiled(),
    LeftOpen(),
)
RETIRED: Final[dict[str, str]] = {}
IDENTITIES: Final = {rule.code: rule.identity for rule in RULES}
"""By which number the findings of each rule are known in a baseline."""

OF_SOMEBODY: Final = frozenset(rule.code for rule in RULES if rule.of_somebody)
"""The rules on what is said of somebody, or on a name."""


def rule(code_or_name: str) -> Rule | None:
    """Return the rule with this code or readable name."""
    wanted = code_or_name.strip()
    return next((r for r in RULES if wanted.upper() == r.code or wanted.lower() == r.name), None)
