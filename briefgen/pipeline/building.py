"""Builds what is out of date: each output whole, and none of a dossier with errors."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.pipeline.before import Before
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.layout import with_pages
from briefgen.pipeline.making import Desk, Making, Told
from briefgen.pipeline.outfolder import output_folder
from briefgen.pipeline.printing import formats_named
from briefgen.pipeline.reasons import Reasoning, keep_prints
from briefgen.pipeline.recording import Record, dossier_of
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target
from briefgen.pipeline.verdicts import sound
from briefgen.pipeline.written import Built, Written
from briefgen.store.folder import OutputFolder
from briefgen.store.lock import locked
from briefgen.store.temps import sweep


def silent(_: Written) -> None:
    """Tell nobody."""


def build(
    target: Target,
    request: Request,
    rendering: Rendering | None = None,
    told: Told = silent,
    waits: Callable[[str], None] = lambda _: None,
) -> Built:
    """Check what changed and make the outputs that are out of date.

    A dossier with errors, or an output that cannot be made, stops no other one.

    Args:
        target: The briefs to build.
        request: What is asked for.
        rendering: How PDFs are rendered; by default one after the other, in a child
            process with limits.
        told: Is told of each output when it is done.
        waits: Is told of another build that this one waits for.

    Raises:
        BriefgenError: If a format or a brief is named that is not, another build is
            going on and is not to be waited for, or the folder cannot be written to.
    """
    formats_named(request.formats)
    into = output_folder(target, request)
    with ExitStack() as stack:
        lock = partial(locked, into, wait=request.wait, told=waits)
        held = into.is_dir() and not request.dry_run
        # Without the folder nothing is written before the check holds. A start of 0
        # makes the next build hash every input once.
        began = stack.enter_context(lock()) if held else 0
        if held:
            sweep(into)
        before = Before(target.root, into)
        if request.warm:
            before.refuse_other_program()
        run = _Run(target, request, before, Record(before, began))
        run.check()
        if run.sound and not held and not request.dry_run:
            stack.enter_context(lock())
        return run.finish(rendering or Rendering(), told)


class _Run:
    """One build, from what stood before to what stands after."""

    def __init__(
        self, target: Target, request: Request, before: Before, record: Record
    ) -> None:
        self._target = target
        self._request = request
        self._before = before
        self._record = record
        self._known = _by_dossier(before.manifest.briefs)
        self._on_disk = before.dossiers()
        self._asked = target.dossiers or self._on_disk
        self._checked: Checked | None = None
        self._report: Report | None = None
        self._reasoning = Reasoning(before.folder, {})
        self.sound: tuple[str, ...] = ()

    def check(self) -> None:
        """Load and check the dossiers of which something is out of date."""
        due = tuple(one for one in self._asked if self._in_part(one) and self._due(one))
        if not due and self._asked:
            return
        self._checked = check(Target(self._target.root, due))
        self._report = self._checked.report
        self._reasoning = Reasoning(self._before.folder, self._checked.dossiers)
        self.sound = sound(self._checked, strict=self._request.strict)
        self._record.take(self._checked, self.sound)

    def _in_part(self, dossier: str) -> bool:
        """Tell whether a dossier is of the part, by a brief or, without any, itself."""
        slugs = self._before.slugs(dossier) or ("",)
        return any(self._request.takes(f"{dossier}/{one}") for one in slugs)

    def _due(self, dossier: str) -> bool:
        before, request = self._before, self._request
        if request.force or before.dossier_changed(dossier):
            return True
        if request.strict and before.manifest.warnings.get(dossier) != "0":
            return True
        return any(
            before.reasons(brief, kind.suffix, request)
            for brief in self._known.get(dossier, ())
            if self._wanted(brief)
            for kind in formats_named(request.formats)
        )

    def _wanted(self, brief: str) -> bool:
        dossier, _, slug = brief.partition("/")
        named = self._target.briefs
        return self._request.takes(brief) and (not named or (dossier, slug) in named)

    def finish(self, how: Rendering, told: Told) -> Built:
        """Make what is out of date, remove what is nobody's, and keep the manifest."""
        outputs: dict[Path, Written] = {}

        def note(one: Written) -> None:
            outputs[one.path] = one
            told(one)

        briefs = self._briefs()
        folder = OutputFolder(self._before.folder)
        removed: Sequence[Path] = ()
        left: Sequence[Path] = ()
        try:
            self._make(briefs, folder, how, note)
            removed, left = self._remove(folder)
        finally:
            self._keep(folder)
        places = (
            folder.root / f"{brief}{kind.suffix}"
            for brief in briefs
            for kind in formats_named(self._request.formats)
        )
        return Built(
            folder.root,
            tuple(outputs[one] for one in places if one in outputs),
            tuple(removed),
            self._report,
            self._failing(),
            tuple(left),
        )

    def _failing(self) -> tuple[str, ...]:
        if self._checked is None:
            return ()
        names = (one.name for one in self._checked.loaded.dossiers)
        unsound = tuple(one for one in names if one not in self.sound)
        whole = self._checked.report.fails(strict=self._request.strict)
        return unsound or (("briefs",) if whole else ())

    def _briefs(self) -> tuple[str, ...]:
        """Return the briefs that are asked for and can be had, as `dossier/slug`.

        Raises:
            BriefgenError: If one is named that is not, or there is none.
        """
        failing = self._failing()
        found: dict[str, tuple[str, ...]] = dict(self._known)
        for one in self._checked.loaded.dossiers if self._checked else ():
            slugs = one.briefs if one.name in self.sound else ()
            found[one.name] = tuple(f"{one.name}/{slug}" for slug in slugs)
        every = [brief for name in self._asked for brief in found.get(name, ())]
        for dossier, slug in self._target.briefs:
            if dossier not in failing and f"{dossier}/{slug}" not in every:
                raise BriefgenError(f"brief `{slug}` cannot be read", exit_code=1)
        if not every and not failing and self._checked is not None:
            message = "there is no brief to build"
            raise BriefgenError(message, hint="add a `<name>.brief.yaml`")
        return tuple(one for one in every if self._wanted(one))

    def _make(
        self, briefs: tuple[str, ...], folder: OutputFolder, how: Rendering, told: Told
    ) -> None:
        for brief in briefs:
            if dossier_of(brief) not in self.sound:
                for kind in formats_named(self._request.formats):
                    path = folder.root / f"{brief}{kind.suffix}"
                    told(Written(path, written=False))
        if self._checked is None:
            return
        desk = Desk(self._request, self._before, self._record, folder, told)
        due = tuple(one for one in briefs if dossier_of(one) in self.sound)
        making = Making(desk, self._checked, self._reasoning.words)
        making.make(due, how)
        self._report = with_pages(self._checked.report, making.found, making.laid_out)

    def _remove(self, folder: OutputFolder) -> tuple[list[Path], list[Path]]:
        """Remove the outputs of briefs that are no more, unless they were edited.

        Returns:
            Those that were removed (in a dry run, would be), and those that stay.
        """
        for name in self._known:
            if name not in self._on_disk:
                self._record.forget_dossier(name)
        removed, left = [], []
        for path, sha256 in self._record.orphans():
            gone = folder.holds if self._request.dry_run else folder.remove
            if gone(path, sha256):
                removed.append(folder.root / path)
            elif folder.place(path).exists():
                left.append(folder.root / path)
            self._record.forget_output(path)
        return removed, left

    def _keep(self, folder: OutputFolder) -> None:
        if self._request.dry_run or not (self.sound or self._before.last):
            return
        for name in self.sound:
            keep_prints(folder, name, self._reasoning.prints(name))
        self._record.keep(folder, whole=self._whole())

    def _whole(self) -> bool:
        """Tell whether every dossier on the disk is known."""
        return all(self._record.knows(one) for one in self._on_disk)


def _by_dossier(briefs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for brief in briefs:
        found.setdefault(dossier_of(brief), []).append(brief)
    return {name: tuple(own) for name, own in found.items()}
