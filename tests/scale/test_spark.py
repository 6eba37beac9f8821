"""A check on a real cluster of several processes says what the same check says on one machine."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from claimcheck.api.gathering import gather
from claimcheck.api.judging import Desk
from claimcheck.config import Settings
from claimcheck.models.report import Report
from claimcheck.rules.registry import RULES
from claimcheck.scale import spark as scale

if "CLAIMCHECK_CLUSTER" not in os.environ:
    pytest.skip("a cluster takes minutes: set CLAIMCHECK_CLUSTER to start one", allow_module_level=True)
if shutil.which("java") is None:
    pytest.skip("a cluster needs Java", allow_module_level=True)
pyspark = pytest.importorskip("pyspark", reason="a cluster needs the extra spark", exc_type=ImportError)
parquet = pytest.importorskip("pyarrow.parquet", reason="a cluster needs pyarrow", exc_type=ImportError)
pytestmark = pytest.mark.filterwarnings("ignore")  # those of pyspark

SOURCE = Path(scale.__file__).parents[2]
HOME = Path(pyspark.__file__).parent
CONF = {"spark.executorEnv.PYTHONPATH": str(SOURCE)}
WAIT = 120  # seconds for a cluster that a busy machine starts


def records() -> list[dict[str, str]]:
    """Articles that say much against each other: the first example of every second rule, whole."""
    texts = [
        (text.text, text.date)
        for rule in RULES[::2]
        for example in rule.examples[:1]
        for text in example.texts
    ]
    return [{"text": text, **({} if date is None else {"date": date})} for text, date in texts]


def local(source: Path, settings: Settings) -> Report:
    gathered = gather([source], settings)
    desk = Desk.of(settings)
    return desk.judged(desk.run().check(gathered.sources.values()), gathered).report


def written(output: Path) -> str:
    return (output / "findings.jsonl").read_text(encoding="utf-8")


def folder(path: Path) -> Path:
    """Write the articles as files, one of them in a folder below, beside what is none."""
    (path / "below").mkdir(parents=True)
    (path / "picture.png").write_bytes(b"\x89PNG")
    (path / ".hidden.md").write_text("hidden", encoding="utf-8")
    codes = ", ".join(rule.code for rule in RULES[:40])
    for number, record in enumerate(records()):
        date = f"---\ndate: {record['date']}\n---\n" if "date" in record else ""
        at = path / "below" if number == 1 else path
        mark = f"<!-- claimcheck: ignore-file {codes}: an example -->\n\n" if number % 5 == 0 else ""
        (at / f"a {number}.md").write_text(f"{date}{mark}{record['text']}\n", encoding="utf-8")
    for day in (4, 6):  # two versions of one page
        head = f"title: Harbour toll\nurl: https://news.example/harbour-toll\ndate: 2024-03-0{day}\n"
        body = f"The fire in the harbour of Elm killed {day} people on Sunday, police said.\n"
        (path / f"version {day}.md").write_text(f"---\n{head}---\n\n{body}", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    with scale.session("local-cluster[2,1,1024]", **CONF) as spark:
        yield spark


def test_lines(cluster: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(root=".")
    lines = [json.dumps(record) for record in records()]
    lines[3:3] = ["", "{not JSON"]
    Path("news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = scale.index(cluster, "news.jsonl", "out", settings).report
    expected = local(Path("news.jsonl"), settings)
    assert len(expected.findings) > 10
    assert found.model_dump_json() == expected.model_dump_json()
    assert [json.loads(line)["fingerprint"] for line in written(Path("out")).splitlines()] == [
        finding.fingerprint for finding in expected.findings
    ]
    with pytest.raises(scale.InputError, match="out: is there already"):
        scale.index(cluster, "news.jsonl", "out", settings)
    with pytest.raises(scale.InputError, match="nowhere: no such file"):
        scale.index(cluster, "nowhere", "other", settings)


def test_tables_with_versions(cluster: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(root=".")
    rows = [{"id": f"a{n // 2}", "version": str(n % 2), **record} for n, record in enumerate(records()[:20])]
    import pyarrow as pa

    Path("news").mkdir()
    for part, some in enumerate((rows[:7], rows[7:])):
        parquet.write_table(pa.Table.from_pylist(some), f"news/{part}.parquet")
    settings = settings.model_copy(update={"include": ("*.parquet",)})
    found = scale.index(cluster, "news", "out", settings)
    assert found.report.model_dump_json() == local(Path("news"), settings).model_dump_json()
    assert len(found.notes) == 10


@contextmanager
def standalone(workers: int, tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a master and workers as processes of this machine; each worker leads a group of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    deploy = "org.apache.spark.deploy"
    environment = {**os.environ, "SPARK_HOME": str(HOME), "PYTHONPATH": str(SOURCE)}
    environment["SPARK_MASTER_OPTS"] = "-Dspark.master.rest.enabled=false"
    processes: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> None:
        command = [str(HOME / "bin" / "spark-class"), *words]
        log = (tmp_path / f"log{len(processes)}").open("wb")
        processes.append(
            subprocess.Popen(command, stderr=log, stdout=log, env=environment, start_new_session=True)
        )

    master = f"spark://127.0.0.1:{port}"
    try:
        start(f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        for number in range(workers):
            room = str(tmp_path / f"work{number}")
            start(
                f"{deploy}.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0",
                "--host", "127.0.0.1", "--work-dir", room, master,
            )  # fmt: skip
        yield master, processes[1:]
    finally:
        for process in processes:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_text_on_two_workers_of_which_one_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    settings = Settings(root=str(tmp_path))
    expected = local(folder(Path("news")), settings)
    assert any(finding.status == "suppressed" for finding in expected.findings)
    assert [gone.path for gone in expected.superseded] == ["news/version 4.md"]
    killed: list[float] = []

    with standalone(2, tmp_path) as (master, workers):

        def end_one() -> None:
            for _ in range(WAIT * 20):
                if any(Path("out/articles").glob("**/part-*")):
                    kill(workers[0])
                    killed.append(time.monotonic())
                    return
                time.sleep(0.05)

        with scale.session(master, **CONF) as spark:
            watcher = Thread(target=end_one)
            watcher.start()
            found = scale.index(spark, "news", "out", settings).report
            done = time.monotonic()
            watcher.join()
    assert killed, "no worker was killed"
    assert killed[0] < done
    assert found.model_dump_json() == expected.model_dump_json()
    assert found.superseded == expected.superseded
    assert len(written(Path("out")).splitlines()) == len(expected.findings)
