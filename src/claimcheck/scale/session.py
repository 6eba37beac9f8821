"""A session at a cluster, and what has to be installed for it."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from claimcheck.models.problems import ClaimcheckError

EXTRA: Final = "pip install 'claimcheck-news[spark]'"
_CONF: Final[dict[str, str]] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "200",  # bodies may be 100 KB each
    "spark.sql.files.ignoreMissingFiles": "false",
}


class NoSparkError(ClaimcheckError, ImportError):
    """The libraries of the extra ``spark``, or Java, are not installed."""


@contextmanager
def session(master: str, **conf: str) -> Iterator[Any]:
    """Give a session at a cluster, ended afterwards: "local[2]", "local-cluster[2,1,1024]", "spark://host:7077".

    Workers run the Python that ``PYSPARK_PYTHON`` names; without it, workers on this machine run this one.

    Raises:
        NoSparkError: pyspark, pyarrow or Java is missing, or the cluster cannot be reached.
    """
    try:
        sql = import_module("pyspark.sql")
        import_module("pyarrow")
    except ImportError as error:
        raise NoSparkError(f"a cluster needs pyspark and pyarrow ({error}): {EXTRA}") from None
    named = "PYSPARK_PYTHON" in os.environ
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.master(master).appName("claimcheck")
    for key, value in {**_CONF, **conf}.items():
        builder = builder.config(key, value)
    try:
        with quiet():
            spark = builder.getOrCreate()
            spark.sparkContext.setLogLevel("ERROR")
    except Exception as error:
        said_so = " ".join(str(error).split())[:200]
        problem = f"no session at {master} ({said_so}); is Java 17 or later there, and the cluster up?"
        raise NoSparkError(problem) from None
    try:
        yield spark
    finally:
        spark.stop()
        if not named:
            os.environ.pop("PYSPARK_PYTHON", None)


@contextmanager
def quiet() -> Iterator[None]:
    """Hold back what pyspark has to say of versions of pandas: nothing here asks that of it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="pyspark")
        yield
