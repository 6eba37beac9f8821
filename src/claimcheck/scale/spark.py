"""A check of all against all on a cluster: the engine of one machine, its steps spread by Spark.

``index`` reads Parquet, JSON Lines or text from any place that Spark reads, and writes a folder:

- ``articles`` (Parquet): of each article its name, day, result and packed claims, or why it cannot be read;
- ``outcomes`` (Parquet): what articles say together, block by block;
- ``findings.jsonl``: one finding a line, as with ``check --format jsonl``;
- ``report.json``: the report without its findings.

Needs the extra ``spark``, Java 17 or later, and this package, in one version, on each worker.
"""

from __future__ import annotations

from typing import Any

from claimcheck.api.arguments import settings_given
from claimcheck.api.judging import Desk
from claimcheck.config import Settings
from claimcheck.scale.addresses import address_of, exists
from claimcheck.scale.cluster_run import Indexed, Stages
from claimcheck.scale.input_articles import Reading
from claimcheck.scale.inputs import Form, InputError, form_of, pages_of
from claimcheck.scale.record_reading import Patterns
from claimcheck.scale.session import NoSparkError, quiet, session

__all__ = ["Indexed", "InputError", "NoSparkError", "index", "session"]


def index(
    spark: Any,
    source: str,
    output: str,
    settings: Settings | None = None,
    *,
    form: Form | None = None,
) -> Indexed:
    """Check all articles of an input on their own and against each other; write what is found to a folder.

    The findings are those of ``claimcheck check SOURCE``, byte for byte, whatever the number of workers.
    Ignore files are not looked at, and there is no manifest.

    Args:
        spark: a session, such as ``session`` gives.
        source: a file or folder, as Spark takes it: a path, ``hdfs:``, ``s3a:`` …
        output: a folder that is not there yet, likewise.
        settings: those found upward from the working directory, if not given.
        form: of the input; told by the endings of its files, if not given.

    Raises:
        InputError: there is no such input, nothing in it can be read, or the output is there already.
        FileError: records, baseline or decisions cannot be used.
        UnknownRuleError: the settings name a rule that does not exist.
    """
    settings = settings_given(settings)
    desk = Desk.of(settings)
    form, top = form_of(spark, source, form)
    folder = address_of(spark, output).rstrip("/")
    if exists(spark, folder):
        raise InputError(f"{output}: is there already; name a folder that is not")
    reading = Reading.of(source, top, settings)
    with quiet():
        pages = pages_of(spark, form, reading, Patterns(settings.include, settings.exclude))
        return Stages(spark, desk, folder).run(pages)
