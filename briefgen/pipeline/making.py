"""Makes the outputs of sound dossiers: all that are out of date, and no others."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from time import perf_counter
from typing import NamedTuple

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.errors import BriefgenError
from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.formats.pdf import FORMAT as PDF
from briefgen.outputs.formats.pdf import job_of, output_of
from briefgen.outputs.typeset import Typeset
from briefgen.pipeline.before import Before
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.layout import seen_on_pages
from briefgen.pipeline.manifest import sha256_in
from briefgen.pipeline.printing import (
    Designs,
    filled,
    formats_named,
    page_digest,
    set_in_type,
)
from briefgen.pipeline.recording import Record
from briefgen.pipeline.rendering import Named, Rendered, Rendering, rendered
from briefgen.pipeline.request import Request
from briefgen.pipeline.workers import Limits
from briefgen.pipeline.written import Written, problem_of
from briefgen.store.folder import OutputFolder
from briefgen.store.write import same

Told = Callable[[Written], None]
Words = Callable[[str, tuple[str, ...]], tuple[str, ...]]
REFUSED = "its laid-out pages have an error"


class Desk(NamedTuple):
    """What the makers of outputs share.

    Args:
        request: What was asked for.
        before: What stood before.
        record: What becomes the manifest.
        folder: Where outputs are written to.
        told: Is told of each output when it is done.
    """

    request: Request
    before: Before
    record: Record
    folder: OutputFolder
    told: Told


class Waiting(NamedTuple):
    """An output whose page is being rendered."""

    brief: str
    page: str
    reasons: tuple[str, ...]
    since: float


class Making:
    """Makes outputs, brief by brief; PDFs come in as they are rendered.

    Args:
        desk: What the makers share.
        checked: What was loaded and checked.
        words: Says the reasons of a brief in words.

    `laid_out` counts the PDFs that were rendered; `found` is what is wrong on their
    pages.
    """

    def __init__(self, desk: Desk, checked: Checked, words: Words) -> None:
        self._desk = desk
        self._checked = checked
        self._words = words
        self._designs = Designs(checked)
        self._engine = desk.record.fingerprints.of_engine()
        self._waiting: dict[str, Waiting] = {}
        self._formats = formats_named(desk.request.formats)
        self.laid_out = 0
        self.found: tuple[Diagnostic, ...] = ()

    def make(self, briefs: tuple[str, ...], how: Rendering) -> None:
        """Make what is out of date of the briefs, each given as `dossier/slug`."""
        settings = self._checked.loaded.settings.limits
        limits = Limits(settings.render_seconds, settings.render_megabytes)
        jobs = self._jobs(briefs)
        if self._desk.request.dry_run:
            for name, _ in jobs:
                waiting = self._waiting[name]
                self._tell(name, waiting.reasons, waiting.since, written=True)
            return
        surely = any(self._surely(one) for one in briefs)
        for done in rendered(jobs, how, limits, surely=surely):
            self._arrived(done)

    def _surely(self, brief: str) -> bool:
        """Tell whether a PDF of a brief has to be rendered whatever its page is."""
        path = f"{brief}{PDF.suffix}"
        stale = self._desk.before.stale(brief, PDF.suffix, self._desk.request)
        return PDF in self._formats and stale and not self._page_before(path)

    def _page_before(self, path: str) -> str:
        request = self._desk.request
        return "" if request.force else self._desk.before.page_of(path)

    def _jobs(self, briefs: tuple[str, ...]) -> Iterator[Named]:
        """Make all that is quick, and yield the pages that are to be rendered."""
        for brief in briefs:
            reasons = self._reasons(brief)
            typeset = self._typeset(brief, reasons)
            for kind in self._formats:
                path = f"{brief}{kind.suffix}"
                if kind not in reasons:
                    self._tell(path, (), perf_counter())
                elif isinstance(typeset, Typeset):
                    yield from self._made(brief, kind, typeset, reasons[kind])
                elif typeset is not None:
                    self._failed(path, typeset, reasons[kind])

    def _reasons(self, brief: str) -> Mapping[Format, tuple[str, ...]]:
        before, request = self._desk.before, self._desk.request
        found = {
            one: before.reasons(brief, one.suffix, request) for one in self._formats
        }
        return {
            one: self._words(brief, reasons)
            for one, reasons in found.items()
            if reasons
        }

    def _typeset(
        self, brief: str, reasons: Mapping[Format, tuple[str, ...]]
    ) -> Typeset | BriefgenError | None:
        if not reasons:
            return None
        dossier, _, slug = brief.partition("/")
        try:
            # Only a PDF carries the evidence.
            fill = set_in_type if PDF in reasons else filled
            return fill(self._checked, dossier, slug, self._designs)
        except BriefgenError as error:
            return error

    def _made(
        self, brief: str, kind: Format, typeset: Typeset, reasons: tuple[str, ...]
    ) -> Iterator[Named]:
        since = perf_counter()
        path = f"{brief}{kind.suffix}"
        try:
            if kind == PDF:
                yield from self._page(brief, typeset, reasons)
                return
            output = kind.render(typeset)
        except BriefgenError as error:
            self._failed(path, error, reasons)
            return
        self._finish(Waiting(brief, "", reasons, since), path, output)

    def _page(
        self, brief: str, typeset: Typeset, reasons: tuple[str, ...]
    ) -> Iterator[Named]:
        """Yield the page of a brief unless the PDF that stands was made from it."""
        since = perf_counter()
        path = f"{brief}{PDF.suffix}"
        job = job_of(typeset)
        page = page_digest(job, self._engine)
        if page == self._page_before(path):
            entry = self._desk.before.manifest.outputs[path]
            if not self._desk.request.dry_run:
                self._desk.record.made(brief, path, sha256_in(entry), page)
            self._tell(path, reasons, since)
            return
        self._waiting[path] = Waiting(brief, page, reasons, since)
        yield path, job

    def _arrived(self, done: Rendered) -> None:
        waiting = self._waiting.pop(done.name)
        try:
            made = done.result()
        except BriefgenError as error:
            self._failed(done.name, error, waiting.reasons)
            return
        self.laid_out += 1
        dossier, _, slug = waiting.brief.partition("/")
        found = seen_on_pages(self._checked, dossier, slug, made.findings)
        self.found += found
        if any(one.severity is Severity.ERROR for one in found):
            self._problems(done.name, (REFUSED,), waiting.reasons, refused=True)
            return
        self._finish(waiting, done.name, output_of(made))

    def _finish(self, waiting: Waiting, path: str, output: Output) -> None:
        """Write an output, unless something went wrong while it was made."""
        desk = self._desk
        if output.problems:
            self._problems(path, output.problems, waiting.reasons)
            return
        try:
            place = desk.folder.place(path)
            if desk.request.dry_run:
                written = not same(place, output.data)
            else:
                written = desk.folder.write(path, output.data)
                digest = sha256(output.data).hexdigest()
                desk.record.made(waiting.brief, path, digest, waiting.page)
        except BriefgenError as error:
            self._failed(path, error, waiting.reasons)
            return
        self._tell(path, waiting.reasons, waiting.since, written=written)

    def _tell(
        self,
        path: str,
        reasons: tuple[str, ...],
        since: float,
        *,
        written: bool = False,
    ) -> None:
        place = self._desk.folder.root / path
        seconds = perf_counter() - since
        self._desk.told(Written(place, written, (), reasons, seconds))

    def _failed(
        self, path: str, error: BriefgenError, reasons: tuple[str, ...]
    ) -> None:
        self._problems(path, (problem_of(error),), reasons)

    def _problems(
        self,
        path: str,
        problems: tuple[str, ...],
        reasons: tuple[str, ...],
        *,
        refused: bool = False,
    ) -> None:
        place = self._desk.folder.root / path
        self._desk.told(Written(place, False, problems, reasons, refused=refused))
