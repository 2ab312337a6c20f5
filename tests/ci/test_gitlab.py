"""The GitLab template: its job runs, and makes the reports that it names."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import yaml

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
JOB = TEMPLATE["briefgen"]


def run(folder: Path, service: Mapping[str, str], **variables: str) -> int:
    """Run the script of the job as a runner does; return its exit code."""
    done = subprocess.run(
        ("/bin/bash", "-e", "-c", "\n".join(JOB["script"])),
        cwd=folder,
        env={**service, **TEMPLATE["variables"], **variables},
        capture_output=True,
        check=False,
    )
    return done.returncode


def test_the_job_fails_and_leaves_both_reports(
    workspace: Path, service: Mapping[str, str]
) -> None:
    assert run(workspace, service) == 1
    assert JOB["artifacts"]["when"] == "always"
    reports = JOB["artifacts"]["reports"]
    issues = json.loads((workspace / reports["codequality"]).read_text("utf-8"))
    assert issues[0]["check_name"] == "PAS01"
    tests = ET.parse(workspace / reports["junit"])  # noqa: S314 - our own text
    assert len(tests.findall(".//failure")) == len(issues)


def test_paths_are_those_of_the_repository(
    workspace: Path, service: Mapping[str, str]
) -> None:
    run(workspace, service, CI_PROJECT_DIR=str(workspace.parent))
    file = workspace / JOB["artifacts"]["reports"]["codequality"]
    issue = json.loads(file.read_text("utf-8"))[0]
    assert issue["location"]["path"] == "workspace/briefs/quay/facts.yaml"


def test_the_words_of_the_project_reach_the_check(
    workspace: Path, service: Mapping[str, str]
) -> None:
    words = "--ignore PAS01 briefs/quay"
    assert run(workspace, service, BRIEFGEN_ARGS=words) == 0


def test_what_is_installed_is_a_variable() -> None:
    assert JOB["before_script"] == ['python -m pip install --quiet "$BRIEFGEN_SOURCE"']
    assert TEMPLATE["variables"]["BRIEFGEN_SOURCE"] == "briefgen"
