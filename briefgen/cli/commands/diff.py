"""`briefgen diff`: the redline of briefs between two revisions or editions."""

import argparse
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path

from briefgen.base.counted import counted
from briefgen.cli.terminal import note, say, wants_colour
from briefgen.dossier.changes import RecordChange
from briefgen.dossier.redline import changed
from briefgen.pipeline.builtedition import names_edition
from briefgen.pipeline.comparing import Comparison, compare, compare_editions
from briefgen.pipeline.targets import targets_in
from briefgen.reports.redline import for_html, for_markdown, for_terminal

NAME = "diff"
SUMMARY = "show the redline of briefs between two revisions or editions"
NOT_MADE = 3
STYLE = (
    "body{font:16px/1.5 serif;max-width:42em;margin:2em auto;padding:0 1em}"
    "del{color:#8a1f11;background:#fdeceb}ins{color:#0b5c20;background:#e6f4e8}"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "before",
        help="a revision of git, or a built edition: a PDF, a Markdown file, the "
        "folder of a release",
    )
    parser.add_argument("after", nargs="?", help="the same; without it, the work tree")
    parser.add_argument(
        "--brief", default=".", metavar="PATH", help="workspace, dossier or brief"
    )
    parser.add_argument(
        "--format",
        choices=("terminal", "markdown", "html"),
        default="terminal",
        help="form",
    )
    parser.add_argument("--all", action="store_true", help="show unchanged lines too")


def _found(options: argparse.Namespace) -> tuple[Comparison, ...]:
    before, after = options.before, options.after
    if after and names_edition(before) and names_edition(after):
        return (compare_editions(Path(before), Path(after)),)
    return compare(targets_in([options.brief]), before, after)


def _judgement(one: RecordChange) -> str:
    edits = "; ".join(f"{f.field}: {f.before} → {f.after}" for f in one.fields)
    return f"{one.id} {one.kind}" + (f": {edits}" if edits else "")


def _warned(one: Comparison) -> tuple[str, ...]:
    """Return what a reader of a file has to be told beside the lines."""
    if one.problem:
        return (f"not all is compared: {one.problem}",)
    if one.judgements or any(changed(line) for line in one.lines):
        return ()
    return ("nothing changed",)


def _number(one: Comparison) -> str:
    if one.problem and not one.lines:
        return "not compared"
    return counted(sum(map(changed, one.lines)), "lines changed")


def _lines(one: Comparison, *, every: bool) -> list[list[tuple[str, str]]]:
    return [
        [(str(stretch.kind), stretch.words) for stretch in line]
        for line in one.lines
        if every or changed(line)
    ]


def _in_html(one: Comparison, *, every: bool) -> Iterator[str]:
    yield f"<h1>{escape(one.brief)}</h1>"
    for each in _warned(one):
        yield f"<p><em>{escape(each)}</em></p>"
    for judgement in one.judgements:
        yield f"<p><strong>{escape(_judgement(judgement))}</strong></p>"
    for line in _lines(one, every=every):
        yield f"<p>{for_html(line)}</p>"


def _in_markdown(one: Comparison, *, every: bool) -> Iterator[str]:
    yield f"### {one.brief}\n"
    for each in _warned(one):
        yield f"*{each}*\n"
    for judgement in one.judgements:
        yield f"- **{_judgement(judgement)}**"
    for line in _lines(one, every=every):
        yield f"\n{for_markdown(line)}"


def _on_terminal(one: Comparison, *, every: bool, colour: bool) -> Iterator[str]:
    yield f"{one.brief}: {_number(one)}"
    for judgement in one.judgements:
        yield f"  judgement {_judgement(judgement)}"
    for line in _lines(one, every=every):
        yield f"  {for_terminal(line, colour=colour)}"


def told(found: tuple[Comparison, ...], options: argparse.Namespace) -> str:
    """Return the redlines in one form."""
    forms = {"html": _in_html, "markdown": _in_markdown}
    colour = wants_colour(options.color)
    shown = forms.get(options.format) or partial(_on_terminal, colour=colour)
    text = "\n".join(part for one in found for part in shown(one, every=options.all))
    if options.format != "html":
        return text
    head = f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{STYLE}'
    title = escape(f"{options.before} → {options.after or 'the work tree'}")
    return f"{head}</style><title>Redline: {title}</title><body>{text}</body></html>"


def run(options: argparse.Namespace) -> int:
    """Print the redlines, and tell of briefs that cannot be compared whole."""
    found = _found(options)
    say(told(found, options))
    problems = [f"{one.brief}: {one.problem}" for one in found if one.problem]
    for each in problems:
        note(f"{each}; `briefgen check` tells more")
    return NOT_MADE if problems else 0
