#!/usr/bin/env python3
"""Write the reference from the program itself: rules, fields, commands, formats."""

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from reference_commands import commands_page
from reference_fields import fields_page

from briefgen.base.ruleinfo import RuleInfo
from briefgen.outputs.catalogue import FORMATS
from briefgen.pipeline.rulebook import pages
from briefgen.reports.catalogue import REPORTS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"
NOTE = "<!-- Made by `make docs` from the program; edits here are lost. -->\n\n"
FAMILIES: Mapping[str, str] = {
    "YML": "Reading files",
    "SRC": "Sources",
    "PAS": "Passages and quotes",
    "FCT": "Facts",
    "REL": "References and conflicts",
    "ANA": "Judgements and scenarios",
    "REC": "Recommendations",
    "BRF": "The brief",
    "PUB": "Publication",
    "PDF": "Built PDFs",
    "INT": "briefgen itself",
}
"""By the letters that codes begin with: what the rules are about."""


def first_line(module: str) -> str:
    """Return the first line of a module's docstring."""
    told = import_module(module).__doc__ or ""
    return told.strip().splitlines()[0]


def _waiving(rule: RuleInfo) -> str:
    if not rule.waivable:
        return "It cannot be waived."
    return (
        "Write on the record concerned, or on the brief with `text:` naming the "
        "sentence:\n\n"
        f"```yaml\nwaive:\n  - rule: {rule.code}\n    reason: …\n    by: …\n"
        "    until: 2027-06-30\n```\n\n"
        "Every report lists the waiver, and the annex of the brief prints it. "
        "[How to waive](../../how-to/waive.md) says when that is right."
    )


def rule_page(rule: RuleInfo) -> str:
    """Return the page of one rule."""
    parts = [
        f"# {rule.code} {rule.name}",
        f"Severity: **{rule.severity}**",
        f"## What it finds\n\n{rule.summary}",
        f"## Why it matters\n\n{rule.why}" if rule.why else "",
        f"## Bad\n\n{rule.bad}" if rule.bad else "",
        f"## Good\n\n{rule.good}" if rule.good else "",
        f"## How to waive it\n\n{_waiving(rule)}",
        "[All rules](README.md)",
    ]
    return NOTE + "\n\n".join(part for part in parts if part) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def rules_index() -> str:
    """Return the list of all rules, family by family."""
    parts = [
        "# Rules",
        (
            "An error fails the check; a warning fails it with `--strict`. "
            "`briefgen explain RULE` prints the page of a rule on the terminal."
        ),
    ]
    for letters, title in FAMILIES.items():
        rows = [
            f"| [{one.code}]({one.name}.md) | {one.name} | {one.severity} "
            f"| {_cell(one.summary)} |"
            for one in pages()
            if one.code.startswith(letters)
        ]
        if rows:
            head = (
                "| code | name | severity | what it finds |\n| --- | --- | --- | --- |"
            )
            parts.append(f"## {letters}: {title}\n\n{head}\n" + "\n".join(rows))
    return NOTE + "\n\n".join(parts) + "\n"


def formats_page() -> str:
    """Return the list of the formats of briefs and of reports."""
    outputs = [
        f"| `{one.name}` | `{one.suffix}` | {first_line(one.render.__module__)} |"
        for one in FORMATS
    ]
    reports = [
        f"| `{name}` | {first_line(f'briefgen.reports.{name}')} |" for name in REPORTS
    ]
    parts = [
        "# Formats",
        "## Of briefs\n\n`briefgen build --to` takes one or several, with commas.\n\n"
        "| name | files end in | what it is |\n| --- | --- | --- |\n"
        + "\n".join(outputs),
        "## Of reports\n\n`briefgen check --format` takes one.\n\n"
        "| name | what it is |\n| --- | --- |\n" + "\n".join(reports),
    ]
    return NOTE + "\n\n".join(parts) + "\n"


def reference() -> Mapping[str, str]:
    """Return every generated page by its path below `docs/reference`."""
    made = {f"rules/{one.name}.md": rule_page(one) for one in pages()}
    made["rules/README.md"] = rules_index()
    made["fields.md"] = NOTE + fields_page()
    made["commands.md"] = NOTE + commands_page()
    made["formats.md"] = formats_page()
    return made


def stale(folder: Path) -> tuple[Path, ...]:
    """Return the pages of rules that are no more."""
    kept = reference()
    here = sorted((folder / "rules").glob("*.md"))
    return tuple(one for one in here if f"rules/{one.name}" not in kept)


def main() -> int:
    """Write the pages that changed and take away those of rules that are no more."""
    for path, text in reference().items():
        page = FOLDER / path
        if not page.is_file() or page.read_text("utf-8") != text:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, "utf-8")
            print(f"wrote {page.relative_to(ROOT)}")
    for page in stale(FOLDER):
        page.unlink()
        print(f"removed {page.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
