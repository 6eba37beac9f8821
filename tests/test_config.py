"""Settings: found upward, checked, and wrong ones named with their line."""

from pathlib import Path

import pytest

from claimcheck.config import Settings, SettingsError, find_settings, load_settings


def write(folder: Path, text: str, name: str = "pyproject.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any(tmp_path: Path) -> None:
    assert find_settings(tmp_path) == Settings(root=tmp_path.as_posix())


def test_all_options(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
[project]
name = "paper"
[tool.claimcheck]
select = ["NUM", "rol001"]
ignore = ["NUM010"]
include = ["*.txt"]
exclude = ["old/**"]
fail-on = "error"
claims = "facts"
records = "r.yaml"
baseline = "b.jsonl"
manifest = "index.jsonl"
max-size = 1000
min-confidence = 0.75
units = ["smoot = 1.7018 * meter", "double_smoot = 2 * smoot"]
[tool.claimcheck.per-path-ignores]
"archive/*.txt" = ["SUP001"]
""",
    )
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    settings = find_settings(tmp_path / "sub" / "deep")
    assert settings.select == ("NUM", "rol001")
    assert settings.fail_on == "error"
    assert settings.per_path_ignores == (("archive/*.txt", ("SUP001",)),)
    assert settings.max_size == 1000
    assert settings.min_confidence == 0.75
    assert settings.units == ("smoot = 1.7018 * meter", "double_smoot = 2 * smoot")
    assert settings.records_file == tmp_path / "facts" / "r.yaml"
    assert settings.baseline_file == tmp_path / "facts" / "b.jsonl"
    assert settings.manifest_file == tmp_path / "index.jsonl"


def test_own_file_wins_and_a_project_without_a_table_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "info"\n', "claimcheck.toml")
    write(tmp_path, '[tool.claimcheck]\nfail-on = "error"\n')
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", '[project]\nname = "x"\n')
    assert find_settings(tmp_path / "sub").fail_on == "info"
    write(tmp_path / "sub", "tool = 3\n")
    assert find_settings(tmp_path / "sub").fail_on == "info"


@pytest.mark.parametrize(
    ("text", "line", "problem", "advice"),
    [
        ("[tool.claimcheck]\n\nselct = []\n", 3, "unknown option 'selct'", "did you mean 'select'?"),
        ("[tool.claimcheck]\nfail_on = 'info'\n", 2, "unknown option 'fail_on'", "did you mean 'fail-on'?"),
        ("[tool.claimcheck]\nselect = 'NUM'\n", 2, "'select' must be a list of strings", ""),
        ('[tool.claimcheck]\nclaims = "a\\u0000b"\n', 2, "'claims' must be a string", ""),
        (f"[tool.claimcheck]\nmax-size = {10**30}\n", 2, "'max-size' must be a number of bytes", ""),
        ("[tool.claimcheck]\nselect = [7]\n", 2, "'select' must be a list of strings", ""),
        ("[tool.claimcheck]\nfail-on = 'warn'\n", 2, "'fail-on' cannot be 'warn'", "did you mean 'warning'?"),
        ("[tool.claimcheck]\nfail-on = 3\n", 2, "'fail-on' must be a string", ""),
        (
            "[tool.claimcheck]\nmin-confidence = 0.4\n",
            2,
            "'min-confidence' must be a number from 0.5 to 1",
            "",
        ),
        ("[tool.claimcheck]\nmin-confidence = true\n", 2, "'min-confidence' must be a number from", ""),
        ("[tool.claimcheck]\nmax-size = true\n", 2, "'max-size' must be a number of bytes", ""),
        ("[tool.claimcheck]\nper-path-ignores = []\n", 2, "'per-path-ignores' must be a table", ""),
        ("[tool.claimcheck]\nunits = 'smoot'\n", 2, "'units' must be a list of strings", ""),
        (
            "[tool.claimcheck]\nunits = ['smoot = 2 * metr']\n",
            2,
            "'metr' in 'smoot = 2 * metr' is no unit",
            "'meter'",
        ),
        ("[tool.claimcheck]\nunits = ['fathing = 3 * fathing']\n", 2, "is built on itself", "write it as"),
        (f"[tool.claimcheck]\nunits = ['fathing = {'1' * 900} * meter']\n", 2, "… (900 characters)", ""),
        ("[tool.claimcheck]\nunits = [\n'smoot']\n", 2, "'smoot' defines nothing", "write it as"),
        ("[tool.claimcheck]\nselect = [\n", 2, "is not TOML", ""),
        ("[tool]\nclaimcheck = 3\n", None, "is no table", ""),
        ("[tool.x]\n\ny = " + "[" * 3000 + "]" * 3000 + "\n", 3, "is nested too deeply", ""),
        ("[tool.x]\ny = " + "9" * 5000, None, "a number has too many digits", ""),
    ],
)
def test_wrong_settings(tmp_path: Path, text: str, line: int | None, problem: str, advice: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        find_settings(tmp_path)
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert advice in caught.value.advice
    assert "\n" not in str(caught.value)


def test_a_device_has_no_end(tmp_path: Path) -> None:
    (tmp_path / "endless.toml").symlink_to("/dev/zero")
    with pytest.raises(SettingsError, match="is a device, not a file"):
        load_settings(tmp_path / "endless.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        load_settings(tmp_path / "claimcheck.toml")
