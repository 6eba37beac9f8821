"""Files where Spark finds them: on a disk that all workers share, or in a distributed file system."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

_PIECE: Final = 1_000_000


def address_of(spark: Any, given: str) -> str:
    """Return a path as the cluster takes it: one of this disk from the root, where that is what is meant."""
    default = _hadoop(spark).fs.FileSystem.getDefaultUri(_conf(spark)).getScheme()
    return str(Path(given).absolute()) if ":" not in given and default == "file" else given


def file_at(spark: Any, address: str) -> tuple[Any, Any]:
    """Return the file system of an address, and the address as it takes it."""
    path = _hadoop(spark).fs.Path(address)
    return path.getFileSystem(_conf(spark)), path


def exists(spark: Any, address: str) -> bool:
    """Tell whether there is a file or folder."""
    system, path = file_at(spark, address)
    return bool(system.exists(path))


def write_text(spark: Any, address: str, text: str) -> None:
    """Write a file of UTF-8."""
    system, path = file_at(spark, address)
    file = system.create(path)
    try:
        data = text.encode("utf-8", "surrogatepass")
        for start in range(0, len(data), _PIECE):
            file.write(data[start : start + _PIECE])
    finally:
        file.close()


def _hadoop(spark: Any) -> Any:
    return spark.sparkContext._jvm.org.apache.hadoop


def _conf(spark: Any) -> Any:
    return spark.sparkContext._jsc.hadoopConfiguration()
