"""``claimcheck init``."""

from __future__ import annotations

import json
import re
import shlex
from importlib.resources import files
from pathlib import Path
from typing import Final

import click

from claimcheck.cli.branches import USUAL, default_branch
from claimcheck.cli.options import FILE
from claimcheck.cli.status import guarded, stop

WORKFLOW: Final = Path(".github/workflows/claimcheck.yml")
# As pip takes it; one without a tag or commit would be whatever stands there today.
SOURCE: Final = re.compile(r"git\+[a-z]+://[\w.~%:@+-]*/[\w./~%:+-]+@[\w./~%+-]+", re.ASCII)
# Both sides of a merge are kept; git and GitLab heed this, and lines that are there twice do no harm.
ATTRIBUTES: Final = "".join(
    f"claims/{name}.jsonl merge=union\n" for name in ("baseline", "decisions", "reviews")
)


@click.command("init")
@click.argument("articles", type=FILE, default=Path("articles"))
@click.option("--workflow/--no-workflow", default=True, help="Write a workflow for GitHub Actions, too.")
@click.option(
    "--source", metavar="git+ADDRESS@TAG", help="Where the workflow installs claimcheck from: its repository."
)
@guarded
def init_command(articles: Path, workflow: bool, source: str | None) -> None:
    """Set up the repository in the working directory: settings, baseline, git attributes, a workflow.

    ARTICLES is the folder of articles. What is there already is left as it is.
    """
    if articles.is_absolute() or ".." in articles.parts or not articles.as_posix().isprintable():
        stop(f"{articles}: name the folder of articles from here, such as 'articles'")
    if articles.is_file():
        stop(f"{articles}: is a file; name the folder of articles")
    if source is not None and not SOURCE.fullmatch(source):
        stop(f"--source '{source}': write git+ADDRESS@TAG, the repository of claimcheck at a tag or commit")
    _write(Path("claimcheck.toml"), _template("claimcheck.toml"))
    _write(Path("claims/baseline.jsonl"), "")
    _attributes(Path(".gitattributes"))
    if workflow:
        _write(WORKFLOW, _workflow(articles, source or ""))
        if source is None:
            click.echo(f"{WORKFLOW}: set CLAIMCHECK_SOURCE there, or use --source: until then it fails")
    named = shlex.quote(str(articles))
    click.echo(f"Next: claimcheck check {named}")
    click.echo(f"To take as known what is there today: claimcheck baseline create {named}")


def _workflow(articles: Path, source: str) -> str:
    branch = default_branch(Path())
    if branch is None:
        click.echo(f"no git repository here: {WORKFLOW} takes '{USUAL[0]}' for the default branch")
    pattern = re.sub(r"([*?+!\[\]\\])", r"\\\1", branch or USUAL[0])  # GitHub takes these for patterns
    return (
        _template("workflow.yml")
        .replace('"@BRANCH@"', json.dumps(pattern, ensure_ascii=False))
        .replace("@SOURCE@", source)
        .replace("@ARTICLES@", shlex.quote(articles.as_posix()))
    )


def _template(name: str) -> str:
    return files("claimcheck.cli").joinpath("templates", name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    if path.exists():
        click.echo(f"{path}: is there already, left as it is")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path, text)


def _put(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:  # which does not say where, if no room is left
        stop(f"{path}: cannot be written ({error.strerror}); check its permissions and the room left")
    click.echo(f"{path}: written")


def _attributes(path: Path) -> None:
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = [line for line in ATTRIBUTES.splitlines() if line not in there.splitlines()]
    if not missing:
        click.echo(f"{path}: is there already, left as it is")
        return
    gap = "" if not there or there.endswith("\n") else "\n"
    _put(path, there + gap + "\n".join(missing) + "\n")
