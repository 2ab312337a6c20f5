"""A stand-in for the PDF engine that fits the seam: its bytes tell the whole job."""

from concurrent.futures import Executor, ThreadPoolExecutor

from briefgen.outputs.pdf.job import PdfJob, RenderedPdf
from briefgen.pipeline.printing import page_digest
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.workers import Limits


class Counted:
    """Renders quickly and keeps what it rendered."""

    def __init__(self) -> None:
        self.titles: list[str] = []

    def render(self, job: PdfJob) -> RenderedPdf:
        """Return bytes that differ where anything of the job differs."""
        self.titles.append(job.metadata.title)
        digest = page_digest(job, "quick")
        data = f"%PDF {digest}\nstartxref\n0\n%%EOF\n".encode()
        return RenderedPdf(data, 1, {}, (), ())

    def rendering(self) -> Rendering:
        """Return how to render by it."""
        return Rendering(1, threads, self.render)


def threads(jobs: int, limits: Limits) -> Executor:
    """Return an executor of threads."""
    del limits
    return ThreadPoolExecutor(jobs)
