#!/usr/bin/env python3
"""Build the wheel; or install it in an empty environment and build a brief with it."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
WORKSPACE = ("briefgen.yaml", "seeds", "briefs")
"""What a workspace of this repository consists of, besides what is built."""
SUFFIXES = (".html", ".md", ".pdf")
FORMATS = ",".join(suffix.removeprefix(".") for suffix in SUFFIXES)
OURS = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
"""Variables that would let this repository into another environment."""


def run(*command: str | Path, folder: Path = ROOT) -> None:
    """Run a command in a folder; where it fails it has said why, and this ends too."""
    words = [str(word) for word in command]
    print("+", *words, file=sys.stderr, flush=True)
    clean = {name: text for name, text in os.environ.items() if name not in OURS}
    status = subprocess.run(words, cwd=folder, env=clean, check=False).returncode
    if status != 0:
        sys.exit(status)


def build(target: Path) -> Path:
    """Build the wheel into a folder and return it."""
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index")
    with TemporaryDirectory() as fresh:
        run(*pip, "--no-build-isolation", "--wheel-dir", fresh, ROOT)
        (built,) = Path(fresh).glob("*.whl")
        target.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(built, target))


def install(wheel: Path, folder: Path) -> Path:
    """Install a wheel in an empty environment and return its `briefgen`."""
    venv.create(folder, with_pip=True)
    pip = (folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check")
    lock = ROOT / "requirements" / "run.txt"
    run(*pip, "install", "--quiet", "--require-hashes", "-r", lock, folder=folder)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    run(*pip, "check", folder=folder)
    return folder / "bin" / "briefgen"


def copy_workspace(target: Path) -> Path:
    """Copy the workspace of this repository and return the copy."""
    target.mkdir()
    for name in WORKSPACE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    return target


def outputs(folder: Path) -> Mapping[str, str]:
    """Return the digest of each output below a folder."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.suffix in SUFFIXES
    }


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is wrong with two sets of outputs that should be one."""
    lacking = (
        f"no `{suffix}` was built"
        for suffix in SUFFIXES
        if not any(name.endswith(suffix) for name in there)
    )
    unequal = (
        f"`{name}` differs from what this repository builds"
        for name in sorted({*here, *there})
        if here.get(name) != there.get(name)
    )
    return (*lacking, *unequal)


def try_out(folder: Path) -> tuple[str, ...]:
    """Return what goes wrong with the wheel, in a folder outside the repository."""
    briefgen = install(build(folder / "wheel"), folder / "environment")
    copied = copy_workspace(folder / "copied workspace")
    here, there = folder / "here", folder / "there"
    build_to = ("build", "--to", FORMATS, "--out")
    run(briefgen, "doctor", folder=folder)
    run(briefgen, "check", folder=copied)
    run(briefgen, *build_to, there, folder=copied)
    run(Path(sys.executable).parent / "briefgen", *build_to, here)
    run(briefgen, "new", folder / "new workspace", folder=folder)
    run(briefgen, "build", folder=folder / "new workspace")
    return differences(outputs(here), outputs(there))


def main(words: list[str]) -> int:
    """Build into a folder, or try it out."""
    if words[:1] == ["build"]:
        print(build(ROOT / words[1]).relative_to(ROOT))
        return 0
    with TemporaryDirectory() as folder:
        wrong = try_out(Path(folder).resolve())
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
