"""`briefgen explain`: what a rule finds, why, and how to mend or waive it."""

import argparse
from textwrap import fill

from briefgen.base.ruleinfo import RuleInfo
from briefgen.pipeline.rulebook import page_named, pages

NAME = "explain"
SUMMARY = "tell what a rule finds, and how to mend it"
WIDTH = 80


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("rule", nargs="?", help="code or name; without it, all rules")


def _paragraph(label: str, words: str) -> str:
    lead = f"{label:<6}"
    return fill(words, WIDTH, initial_indent=lead, subsequent_indent=" " * 6)


def _waiver(page: RuleInfo) -> str:
    if not page.waivable:
        return "It cannot be waived."
    return fill(
        "To waive it, write on the record concerned, or on the brief with `text:` "
        f"naming the sentence: waive: [{{rule: {page.code}, reason: …, by: …, "
        "until: 2027-06-30}]",
        WIDTH,
        break_on_hyphens=False,
    )


def told(page: RuleInfo) -> str:
    """Return the page of a rule as text."""
    parts = [
        f"{page.code} {page.name} ({page.severity})",
        fill(page.summary, WIDTH),
        fill(page.why, WIDTH),
        _paragraph("bad", page.bad),
        _paragraph("good", page.good),
        _waiver(page),
    ]
    return "\n\n".join(part for part in parts if part.strip())


def run(options: argparse.Namespace) -> int:
    """Print the page of a rule, or the list of all."""
    if options.rule:
        print(told(page_named(options.rule)))
        return 0
    for page in pages():
        print(f"{page.code}  {page.severity:<8} {page.name:<28} {page.summary}")
    return 0
