"""A brief lacks what people who cannot see its pages read by.

A screen reader speaks the title, switches its voice by the language and jumps from
heading to heading and along the heads of tables. This rule looks at what the records
tell: title and language, headings of parts and inside prose, labels of tables, words
for images. The made page and PDF are looked at when they are made.

Bad: `language: English`; a `#### heading` right below a part; an image without words.
Good: `language: en-GB`; `### heading`; the image with words that say what it shows.
"""

import re
from collections.abc import Iterator

from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.evidence.prose import blank_code
from briefgen.schema.brief import Brief
from briefgen.schema.node import Node

LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[0-9a-z]{4,8})*"
    r"(-[a-wyz0-9](-[0-9a-z]{2,8})+)*(-x(-[0-9a-z]{1,8})+)?",
    re.IGNORECASE,
)
HEADING = re.compile(r"^(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$", re.MULTILINE)
IMAGE = re.compile(r"!\[\s*\](?=[(\[])")
PART_LEVEL = 2


def _languages(dossier: Dossier) -> Iterator[Problem]:
    tagged: list[Node] = [*dossier.briefs.values(), *dossier.sources.values()]
    for node in tagged:
        language = getattr(node, "language", "")
        if not LANGUAGE.fullmatch(language):
            yield Problem(
                f"`{language}` is not a language tag",
                node.at("language"),
                owner_of(node),
                hint="write a BCP 47 tag: `en-GB`, `fr`, `uk`",
                subject="language",
            )


def _labels(dossier: Dossier) -> Iterator[Problem]:
    """Yield the heads of tables, and titles, that have no words."""
    file = dossier.records.file
    heads: list[tuple[Node, str, str]] = [
        *((one, "title", one.title) for one in dossier.briefs.values()),
        *((one, "label", one.label) for one in file.criteria.values()),
        *((one, "label", one.label) for one in file.issues.values()),
        *((one, "label", one.label) for one in file.topics.values()),
        *((one, "name", one.name) for one in file.actors.values()),
    ]
    for node, field, words in heads:
        if not any(map(str.isalnum, words)):
            yield Problem(
                f"this {field} has no words",
                node.at(field),
                owner_of(node),
                hint="write what a reader should hear: the head of a column or row, "
                "the title of the brief",
                subject=field,
            )


def _parts(printed: Printed) -> Iterator[Problem]:
    for name, part in printed.template.parts.items():
        if part.source == "front-matter" or not printed.has(name):
            continue
        if part.heading is not None and not any(map(str.isalnum, part.heading)):
            yield Problem(
                f"the heading of the part `{name}` has no words",
                part.at("heading"),
                printed.brief,
                hint="give it a heading, or leave `heading:` out",
                subject=name,
            )


def _prose(dossier: Dossier, brief: Brief) -> Iterator[Problem]:
    for part, text in brief.prose.items():
        words = blank_code(text)
        above = PART_LEVEL
        for match in HEADING.finditer(words):
            level = len(match[1])
            span = dossier.words_at(brief, ("prose", part), *match.span())
            if not (match[2] or "").strip():
                hint = "write its words, or take the mark out"
                yield Problem("this heading has no words", span, brief, hint=hint)
            elif not PART_LEVEL < level <= above + 1:
                yield Problem(
                    f"a heading of level {level} follows one of level {above}",
                    span,
                    brief,
                    hint=f"write `{'#' * (above + 1)}`; the headings of parts are of "
                    f"level {PART_LEVEL}",
                    subject=match[2].strip(),
                )
            above = max(level, PART_LEVEL)
        for match in IMAGE.finditer(words):
            yield Problem(
                "this image has no words that stand for it",
                dossier.words_at(brief, ("prose", part), *match.span()),
                brief,
                hint="say between the square brackets what it shows",
                subject=part,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what the records lack for readers who listen."""
    yield from _languages(dossier)
    yield from _labels(dossier)
    for printed in dossier.printed.values():
        yield from _parts(printed)
    for brief in dossier.briefs.values():
        yield from _prose(dossier, brief)


RULE = Rule("PUB03", "not-accessible", "A brief lacks what screen readers go by.", find)
