"""Every worker of a cluster runs the program of the driver: another one would read otherwise."""

from __future__ import annotations

from claimcheck.engine.digests import program_digest
from claimcheck.models.problems import ClaimcheckError


class OtherVersionError(ClaimcheckError, RuntimeError):
    """A worker of the cluster has another version of the program."""


def check_program(program: bytes) -> None:
    """Make sure that this worker has the program of that digest, which is the driver's.

    Raises:
        OtherVersionError: it has another version of the program, of its word lists or of Python.
    """
    if program_digest() != program:
        raise OtherVersionError("a worker has another claimcheck or Python; install the same on each")
