"""``claimcheck init``."""

from __future__ import annotations

import shlex
from importlib.resources import files
from pathlib import Path
from typing import Final

import click

from claimcheck.cli.options import FILE
from claimcheck.cli.status import guarded, stop

# Both sides of a merge are kept; git and GitLab heed this, and lines that are there twice do no harm.
ATTRIBUTES: Final = "claims/baseline.jsonl merge=union\nclaims/decisions.jsonl merge=union\n"


@click.command("init")
@click.argument("articles", type=FILE, default=Path("articles"))
@click.option("--workflow/--no-workflow", default=True, help="Write a workflow for GitHub Actions, too.")
@guarded
def init_command(articles: Path, workflow: bool) -> None:
    """Set up the repository in the working directory: settings, baseline, git attributes, a workflow.

    ARTICLES is the folder of articles. What is there already is left as it is.
    """
    if articles.is_absolute() or ".." in articles.parts or not articles.as_posix().isprintable():
        stop(f"{articles}: name the folder of articles from here, such as 'articles'")
    _write(Path("claimcheck.toml"), _template("claimcheck.toml"))
    _write(Path("claims/baseline.jsonl"), "")
    _attributes(Path(".gitattributes"))
    if workflow:
        text = _template("workflow.yml").replace("@ARTICLES@", shlex.quote(articles.as_posix()))
        _write(Path(".github/workflows/claimcheck.yml"), text)
    named = shlex.quote(str(articles))
    click.echo(f"Next: claimcheck check {named}")
    click.echo(f"To take as known what is there today: claimcheck baseline create {named}")


def _template(name: str) -> str:
    return files("claimcheck.cli").joinpath("templates", name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    if path.exists():
        click.echo(f"{path}: is there already, left as it is")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    click.echo(f"{path}: written")


def _attributes(path: Path) -> None:
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = [line for line in ATTRIBUTES.splitlines() if line not in there.splitlines()]
    if not missing:
        click.echo(f"{path}: is there already, left as it is")
        return
    gap = "" if not there or there.endswith("\n") else "\n"
    path.write_text(there + gap + "\n".join(missing) + "\n", encoding="utf-8")
    click.echo(f"{path}: written")
