"""The GitHub action: its file, and the scripts that it calls."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]


def script(name: str, folder: Path, variables: Mapping[str, str]) -> tuple[int, str]:
    """Run a script of the action; return its exit code and what it told."""
    done = subprocess.run(
        (ROOT / "ci" / name,),
        cwd=folder,
        env=dict(variables),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


def test_no_input_stands_in_a_script() -> None:
    assert len(STEPS) == 2
    assert not [step for step in STEPS if "${{" in step["run"]]


def test_each_input_reaches_a_script_by_a_variable() -> None:
    given = [text for step in STEPS for text in step["env"].values()]
    assert sorted(given) == sorted(
        f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]
    )


def test_each_variable_is_read_by_the_script_of_its_step() -> None:
    for step in STEPS:
        name = step["run"].strip('"').rpartition("/")[2]
        path = ROOT / "ci" / name
        assert os.access(path, os.X_OK)
        for variable in step["env"]:
            assert variable in path.read_text("utf-8")


def test_each_input_is_described_and_has_a_default() -> None:
    for one in ACTION["inputs"].values():
        assert one["description"]
        assert one["default"] == ""


def test_a_finding_fails_the_step_and_is_annotated(
    workspace: Path, service: Mapping[str, str]
) -> None:
    code, told = script("check", workspace, {**service, "GITHUB_ACTIONS": "true"})
    assert code == 1
    assert told.startswith("::error title=PAS01 quote-not-found,")


def test_the_findings_are_written_as_sarif(
    workspace: Path, service: Mapping[str, str]
) -> None:
    variables = {**service, "BRIEFGEN_SARIF": "out dir/a.sarif"}
    code, _ = script("check", workspace, variables)
    assert code == 1
    sarif = json.loads((workspace / "out dir/a.sarif").read_text("utf-8"))
    assert sarif["runs"][0]["results"][0]["ruleId"] == "PAS01"


def test_arguments_are_split_at_blanks(
    workspace: Path, service: Mapping[str, str]
) -> None:
    words = "--ignore PAS01   briefs/quay"
    code, _ = script("check", workspace, {**service, "BRIEFGEN_ARGS": words})
    assert code == 0


@pytest.mark.parametrize(
    "words", ["$(touch pwned)", "; touch pwned", "`touch pwned`", "*", "&& touch pwned"]
)
def test_arguments_are_never_read_as_commands(
    words: str, workspace: Path, service: Mapping[str, str]
) -> None:
    code, _ = script("check", workspace, {**service, "BRIEFGEN_ARGS": words})
    assert code == 2
    assert not (workspace / "pwned").exists()


PYTHON = """#!/bin/sh
echo "$*" >> "$LOG"
case "$1" in
    -c) exit {modern} ;;
    -m) if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi ;;
esac
"""


class Machine:
    """A machine whose Python writes down what it is asked for."""

    def __init__(self, folder: Path, service: Mapping[str, str]) -> None:
        self.folder = folder
        self.variables = {
            **service,
            "GITHUB_PATH": str(folder / "path"),
            "LOG": str(folder / "log"),
            "RUNNER_TEMP": str(folder / "temp"),
        }
        self.be_python("0")

    def be_python(self, modern: str) -> None:
        """Put a Python on the path: `modern` is what its version test returns."""
        python = Path(self.variables["PATH"].partition(":")[0]) / "python3"
        python.write_text(PYTHON.format(modern=modern), "utf-8")
        python.chmod(0o755)

    def install(self, version: str = "") -> tuple[int, str]:
        """Run the script; return its exit code and what it told."""
        variables = {**self.variables, "BRIEFGEN_VERSION": version}
        return script("install", self.folder, variables)

    @property
    def calls(self) -> list[str]:
        """What Python was asked for, without the test of its version."""
        lines = (self.folder / "log").read_text("utf-8").splitlines()
        return [line for line in lines if not line.startswith("-c")]


@pytest.fixture
def machine(tmp_path: Path, service: Mapping[str, str]) -> Machine:
    """Return a machine to install on."""
    return Machine(tmp_path, service)


PIP = "-m pip --disable-pip-version-check install --quiet"


def test_the_action_installs_its_own_version_with_hashes(machine: Machine) -> None:
    code, _ = machine.install()
    assert code == 0
    assert machine.calls == [
        f"-m venv {machine.folder}/temp/briefgen",
        f"{PIP} --require-hashes -r {ROOT}/requirements/run.txt",
        f"{PIP} --no-deps {ROOT}",
    ]


def test_the_action_installs_the_version_that_is_asked_for(machine: Machine) -> None:
    machine.install("1.2.0rc1")
    assert machine.calls[1:] == [f"{PIP} briefgen==1.2.0rc1"]


def test_what_is_installed_is_on_the_path_of_the_next_step(machine: Machine) -> None:
    machine.install()
    path = (machine.folder / "path").read_text("utf-8")
    assert path == f"{machine.folder}/temp/briefgen/bin\n"


@pytest.mark.parametrize(
    "version", ["latest", "1.0 --index-url=x", "-r x", "1\n2", "$(x)"]
)
def test_what_is_no_version_is_not_installed(version: str, machine: Machine) -> None:
    code, told = machine.install(version)
    assert (code, told) == (2, "briefgen: the input `version` is no version\n")
    assert not (machine.folder / "log").exists()


def test_an_old_python_is_told(machine: Machine) -> None:
    machine.be_python("1")
    code, told = machine.install()
    assert code == 2
    assert told.startswith("briefgen: Python 3.11 or newer is needed")


def test_the_lock_that_the_script_names_is_there() -> None:
    assert "--hash=" in (ROOT / "requirements" / "run.txt").read_text("utf-8")
