"""``claimcheck review``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
from pydantic import ValidationError

from claimcheck.api.checking import Checked, Job, run_job
from claimcheck.cli.options import FILE, engine_of, in_ci, running, selection, settings_of
from claimcheck.cli.output import progress_on
from claimcheck.cli.status import guarded, stop
from claimcheck.known.baseline import save_text
from claimcheck.known.edges import edge_at
from claimcheck.known.reviews import RATINGS, REVIEWS, Rating, Review, load_reviews, text_of
from claimcheck.models.finding import Finding
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.concise import where
from claimcheck.report.excerpt import excerpt
from claimcheck.report.view import View
from claimcheck.rules.registry import IDENTITIES

FINGERPRINT = 6  # digits at least


@click.command("review")
@click.argument("which", metavar="FINGERPRINT")
@click.argument("rating", type=click.Choice(RATINGS))
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--of", "place", metavar="PATH[:LINE]", required=True, help="The passage that is judged.")
@click.option("--reason", required=True, help="Why, for readers.")
@click.option("--who", required=True, help="The house or desk that answers for it.")
@click.option("--url", required=True, help="The page with the review.")
@click.option("--on", metavar="DATE", help="The day on which it is published (default: today).")
@click.option("--claim", help="The statement in words of its own (default: its sentence).")
@running
@selection
@guarded
def review_command(
    which: str, rating: Rating, paths: tuple[Path, ...], place: str, reason: str, who: str, url: str,
    on: str | None, claim: str | None, manifest: Path | None, cache_dir: Path | None, no_cache: bool,
    jobs: int, config: Path | None, include: tuple[str, ...], exclude: tuple[str, ...],
    select: tuple[str, ...], ignore: tuple[str, ...],
) -> None:  # fmt: skip
    """Write down a person's judgement of one statement of a finding, for `check --format claimreview`.

    Which of two statements is wrong, and how wrong, the checker never says: it is given here. The judgement
    goes to claims/reviews.jsonl with the statement as it stands now, so that it is kept when it is corrected.
    """
    if in_ci():
        stop("reviews are not written where CI is set; write them on your own machine and commit the file")
    try:
        day = dt.datetime.now(tz=dt.UTC).date() if on is None else dt.date.fromisoformat(on)
    except ValueError:
        stop(f"--on '{on}' is no date; write it as 2027-01-31")
    settings = settings_of(config, include=include, exclude=exclude, select=select, ignore=ignore)
    with progress_on(True) as progress:
        job = Job(
            paths, settings, manifest=manifest or settings.manifest_file, baseline=False,
            progress=progress, **engine_of(cache_dir, no_cache, jobs),
        )  # fmt: skip
        checked = run_job(job)
    finding = _finding(checked, which)
    number = _place(finding, place)
    article = checked.articles[finding.locations[number].path].article
    view = View(checked.report, checked.texts)
    spot = finding.locations[number]
    edge = edge_at(finding, number, IDENTITIES)
    try:
        made = Review(
            edge=edge.hash, claim=claim or str(excerpt(checked.texts.get(spot.path), spot)), rating=rating,
            reason=reason, who=who, on=day, url=url, article=spot.article, headline=article.title,
            published=view.day_of(spot.path), publisher=article.publisher, address=_address(article.url),
        )  # fmt: skip
    except ValidationError as error:
        first = error.errors()[0]
        stop(f"--{first['loc'][0]} cannot be used ({first['msg']})")
    file = settings.claims_folder / REVIEWS
    save_text(file, text_of([*(one for one in load_reviews(file) if one.edge != made.edge), made]))
    click.echo(f"{visible(str(file))}: {made.rating}: {squeezed(made.claim)}")


def _finding(checked: Checked, which: str) -> Finding:
    found = [one for one in checked.report.findings if one.fingerprint.startswith(which)]
    if len(which) < FINGERPRINT or len(found) != 1:
        stop(f"no one finding has the fingerprint '{which}'; see 'claimcheck check --format json'")
    return found[0]


def _place(finding: Finding, given: str) -> int:
    """Return the number of the one place that is meant; a slip ends the program."""
    found = [
        number
        for number, place in enumerate(finding.locations)
        if given in {place.path, f"{place.path}:{place.line}", where(place)}
    ]
    if len(found) != 1:
        places = ", ".join(map(where, finding.locations))
        stop(f"--of '{given}' is {'no' if not found else 'more than one'} place of it; there are {places}")
    return found[0]


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None
