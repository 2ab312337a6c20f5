"""Beside linkml-reference-validator: the same 20 quotes, in one run, both as programs.

`python benchmarks/beside_linkml.py [ENVIRONMENT]`. Without an environment that has that
tool, one is made in a temporary folder with pip, and removed. Both tools get 20 quotes
of the flagship and its two sources as local files, once as they stand and once with
one thing changed in each that changes what it says. Theirs is run the way that takes it
least: `validate text-file`, one quote a line. Ours reads YAML and joins records.
Told are the CPU seconds of whole processes (median of 9, beyond `python -c pass`), how
many of the 20 true quotes each takes, and how many of the 20 altered ones each refuses.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copytree
from statistics import median

import options
from beside_altered import altered
from processes import BRIEFGEN, NOTHING, ROOT, Processes

from briefgen.pipeline.checking import read
from briefgen.pipeline.targets import targets_in
from briefgen.schema.fact import Fact

TOOL = "linkml-reference-validator"
VERSION = "0.4.0"
RUNS = 9
QUOTES = 20
SETTINGS = "name: twenty quotes\n"
LINE = r"^(.*)\t(file:\S+)$"
TABLE = "{:<46}{:>8}{:>10}{:>10}"


def flagship() -> tuple[list[Fact], Mapping[str, str]]:
    """Return 20 facts, evenly over the flagship, and the texts of its sources."""
    dossier = read(targets_in([str(ROOT / "briefs" / "direct-talks")])).dossiers
    joined = next(iter(dossier.values()))
    plain = [one for one in joined.active_facts() if "[" not in one.quote]
    facts = [plain[number * len(plain) // QUOTES] for number in range(QUOTES)]
    return facts, {name: text.content for name, text in joined.passages.items()}


class Ours:
    """Asks briefgen, in a workspace with no more than the facts and their sources."""

    name = "briefgen check --select PAS"

    def __init__(self, folder: Path, facts: Sequence[Fact]) -> None:
        """Write the workspace."""
        self.facts = facts
        self.root = folder / "workspace"
        self.dossier = self.root / "briefs" / "twenty"
        self.dossier.mkdir(parents=True)
        (self.root / "briefgen.yaml").write_text(SETTINGS)
        copytree(ROOT / "seeds", self.root / "seeds")
        for name in ("sources.yaml", "actors.yaml"):
            text = (ROOT / "briefs" / "direct-talks" / name).read_bytes()
            (self.dossier / name).write_bytes(text)

    def asks(self, quotes: Sequence[str]) -> list[str]:
        """Write the quotes; return the command that checks them."""
        records = {
            fact.id: {
                "statement": fact.statement,
                "quote": quote,
                "source": fact.source,
                "kind": fact.kind,
                "voice": fact.voice,
                "confidence": fact.confidence,
            }
            for fact, quote in zip(self.facts, quotes, strict=True)
        }
        text = json.dumps({"facts": records}, ensure_ascii=False, indent=1)
        (self.dossier / "facts.yaml").write_text(text)
        options = ["--no-cache", "--select", "PAS", "--format", "json"]
        return [*BRIEFGEN, "check", *options, str(self.root)]

    def refused(self, said: str) -> set[int]:
        """Return the numbers of the quotes in which an error was found."""
        lines = (self.dossier / "facts.yaml").read_text().splitlines()
        starts = [n for n, line in enumerate(lines, 1) if re.match(r'  "F\d+"', line)]
        return {
            sum(start <= one["line"] for start in starts) - 1
            for one in json.loads(said)["diagnostics"]
            if one["severity"] == "error"
        }


class Theirs:
    """Asks linkml-reference-validator, offline, with the sources as local files."""

    name = f"{TOOL} validate text-file"

    def __init__(self, folder: Path, facts: Sequence[Fact], program: Path) -> None:
        """Write the sources."""
        self.program = program
        self.folder = folder / "theirs"
        self.folder.mkdir()
        self.sources = []
        for fact in facts:
            path = self.folder / f"{fact.source}.txt"
            found = next((ROOT / "seeds").glob(f"{fact.source[1:]}_*"))
            path.write_bytes(found.read_bytes())
            self.sources.append(path)

    def asks(self, quotes: Sequence[str]) -> list[str]:
        """Write the quotes; return the command that checks them."""
        lines = [
            f"{quote}\tfile:{path}"
            for quote, path in zip(quotes, self.sources, strict=True)
        ]
        (self.folder / "quotes.txt").write_text("\n".join(lines) + "\n")
        options = ["--regex", LINE, "--cache-dir", str(self.folder / "cache")]
        command = [str(self.program), "validate", "text-file", *options]
        return [*command, "--no-full-text", str(self.folder / "quotes.txt")]

    def refused(self, said: str) -> set[int]:
        """Return the numbers of the quotes that are called invalid."""
        verdicts = re.findall(r"^  [✓✗] (VALID|INVALID):", said, re.MULTILINE)
        if len(verdicts) != QUOTES:
            raise RuntimeError(said)
        return {n for n, verdict in enumerate(verdicts) if verdict == "INVALID"}


def installed(folder: Path) -> Path | None:
    """Return the tool in an environment of its own; None where pip cannot get it."""
    program = folder / "environment" / "bin"
    steps: tuple[list[str | Path], ...] = (
        [sys.executable, "-m", "venv", folder / "environment"],
        [program / "python", "-m", "pip", "install", "-q", f"{TOOL}=={VERSION}"],
    )
    for step in steps:
        if subprocess.run(step, check=False, capture_output=True).returncode:
            return None
    return program / TOOL


def main() -> None:
    """Ask both and print a line for each."""
    asked = options.parser(__doc__)
    asked.add_argument("environment", nargs="?", type=Path, metavar="ENVIRONMENT")
    given = asked.parse_args().environment
    facts, texts = flagship()
    changed = altered(facts, texts)
    with tempfile.TemporaryDirectory(prefix="briefgen-beside-") as name:
        folder = Path(name)
        program = given / "bin" / TOOL if given else installed(folder)
        if program is None:
            print(f"not measured: pip cannot install {TOOL} here")
            return
        tools = (Ours(folder, facts), Theirs(folder, facts, program))
        report(tools, [" ".join(one.quote.split()) for one in facts], changed)


def report(
    tools: Sequence[Ours | Theirs],
    quotes: Sequence[str],
    changed: Sequence[tuple[str, str]],
) -> None:
    """Print what each tool takes, and the altered quotes that it lets pass."""
    processes = Processes()
    floor = median(processes.cpu(NOTHING) for _ in range(RUNS))
    print(TABLE.format("20 quotes", "CPU s", "taken", "refused"))
    passed: dict[str, list[str]] = {}
    for tool in tools:
        asked = tool.asks([words for words, _ in changed])
        refused = tool.refused(processes.run(asked).stdout)
        asked = tool.asks(quotes)
        taken = QUOTES - len(tool.refused(processes.run(asked).stdout))
        cpu = median(processes.cpu(asked) for _ in range(RUNS)) - floor
        seconds = f"{cpu:.3f}"
        print(TABLE.format(tool.name, seconds, taken, len(refused)))
        passed[tool.name] = [
            f"{what}: {words}"
            for number, (words, what) in enumerate(changed)
            if number not in refused
        ]
    kinds = Counter(what for _, what in changed)
    print("altered:", ", ".join(f"{n} {what}" for what, n in kinds.most_common()))
    for name, lines in passed.items():
        for line in lines:
            print(f"{name} lets pass: {line}")


if __name__ == "__main__":
    main()
