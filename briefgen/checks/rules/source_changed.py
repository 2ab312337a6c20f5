"""An archived source is missing, unreadable, or not the file that its record fixes.

Every quote rests on the source staying as it was. A file that is gone, cannot be
decoded or has another sha256 proves nothing, so none of its quotes is looked for.

Bad: `sha256: 76bd08c8…` where the file has another digest.
Good: archive the changed text as a new source with `supersedes`, and mend its facts.
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every source whose file is not what its record says."""
    for name, source in dossier.sources.items():
        read = dossier.archive[name]
        if read.sha256 is None:
            yield Problem(
                f"source `{name}` cannot be read: {read.problem}",
                source.at("file"),
                source,
                hint="put the archived file back, or mend the path",
                subject="missing",
            )
        elif read.sha256 != source.sha256:
            yield Problem(
                f"`{source.file}` is not the file that source `{name}` fixes: its "
                f"sha256 is `{read.sha256}`",
                source.at("sha256"),
                source,
                hint="put the archived bytes back; a corrected text is a new source "
                f"with `supersedes: {name}`",
                subject="digest",
            )
        elif read.text is None:
            yield Problem(
                f"source `{name}` cannot be read: {read.problem}",
                source.at("encoding")
                if source.written("encoding")
                else source.at("file"),
                source,
                hint="name the file's `encoding:`",
                subject="encoding",
            )


RULE = Rule(
    "SRC01",
    "source-changed",
    "An archived source is missing or not the file that its record fixes.",
    find,
    waivable=False,
)
