"""What a browser is shown of a watched workspace: the state of the moment."""

import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefgen.base.digest import Plain
from briefgen.base.report import Report
from briefgen.base.textfile import TextFile
from briefgen.pipeline.watching import Round
from briefgen.pipeline.written import Built, Written
from briefgen.reports.json import as_data

_NOTHING = Report()
BRIEFS = "briefs"


class Board:
    """Holds the last round; one thread posts, others read and wait."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._round = Round(0)
        self._outputs: dict[str, Path] = {}
        self._report = _NOTHING
        self._closed = False

    def post(self, one: Round) -> None:
        """Show a round, and wake who waits for it."""
        with self._news:
            self._round = one
            if one.built is not None:
                folder = one.built.folder
                for output in one.built.outputs:
                    name = output.path.relative_to(folder).as_posix()
                    self._outputs[name] = output.path
                self._report = _standing(self._report, one.built)
            self._news.notify_all()

    def close(self) -> None:
        """Tell who waits that nothing more comes."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def later_than(self, number: int, seconds: float) -> int | None:
        """Return the number of a later round; the same after a while; None at the end.

        Args:
            number: The round that is known.
            seconds: How long to wait for a later one.
        """
        with self._news:
            self._news.wait_for(
                lambda: self._closed or self._round.number > number, seconds
            )
            return None if self._closed else self._round.number

    def output(self, name: str) -> Path | None:
        """Return where an output stands, if it is one."""
        with self._news:
            return self._outputs.get(name)

    def text(self, name: str) -> TextFile | None:
        """Return a file that findings stand in, if it is one."""
        with self._news:
            return self._report.texts.get(name)

    def state(self) -> bytes:
        """Return the state of the moment as JSON."""
        with self._news:
            return json.dumps(self._state(), ensure_ascii=False).encode(
                "utf-8", "replace"
            )

    def _state(self) -> Mapping[str, Plain]:
        one = self._round
        written = {output.path: output for output in _outputs(one)}
        return {
            "round": one.number,
            "milliseconds": _milliseconds(one.seconds),
            "changed": [Path(path).name for path in one.changed],
            "error": one.error.message if one.error else None,
            "hint": one.error.hint if one.error else None,
            "failing": list(one.built.failing) if one.built else [],
            "outputs": [
                {"name": name, **_told(written.get(path))}
                for name, path in sorted(self._outputs.items())
                if path.is_file() or path in written
            ],
            "findings": [
                as_data(self._report, each) for each in self._report.diagnostics
            ],
        }


def _standing(before: Report, built: Built) -> Report:
    """Return the findings of the moment: of dossiers that were not loaded, the old."""
    after = built.report
    names = {one.path.parent.name for one in built.outputs}.union(built.failing)
    loaded = {_dossier(path) for path in after.texts} if after else set[str]()
    kept = tuple(
        one
        for one in before.diagnostics
        if _dossier(one.place.file) in names - loaded
        or (after is None and not _dossier(one.place.file))
    )
    if after is None:
        return replace(before, diagnostics=kept)
    return replace(
        after,
        diagnostics=(*after.diagnostics, *kept),
        texts={**before.texts, **after.texts},
    )


def _dossier(path: str) -> str:
    """Return the dossier that a file belongs to, or nothing."""
    folder, _, rest = path.partition("/")
    return rest.partition("/")[0] if folder == BRIEFS else ""


def _outputs(one: Round) -> tuple[Written, ...]:
    return one.built.outputs if one.built else ()


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _told(one: Written | None) -> Mapping[str, Plain]:
    if one is None:
        return {"written": False, "milliseconds": 0, "problems": [], "reasons": []}
    return {
        "written": one.written,
        "milliseconds": _milliseconds(one.seconds),
        "problems": list(one.problems),
        "reasons": list(one.reasons),
    }
