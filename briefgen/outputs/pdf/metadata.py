"""What the PDF says of itself, for PDF/A-3 and PDF/UA-1 at once."""

from collections.abc import Callable
from datetime import date

from briefgen.outputs.pdf.job import Metadata
from briefgen.outputs.pdf.laidout import DocumentMetadata

RDF_END = b"</rdf:RDF>"
# PDF/A allows only metadata schemas that it knows or that the file describes; the one
# that says "this is also PDF/UA-1" must be described.
PDFUA = (
    b'<rdf:Description rdf:about=""'
    b' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    b"</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name>"
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289 to which the file conforms"
    b"</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    b' pdfuaid:part="1"/>'
)


def write_metadata(target: DocumentMetadata, metadata: Metadata) -> None:
    """Say of the document what the job says, and that it conforms to both standards."""
    target.title = metadata.title or target.title
    target.lang = metadata.lang or target.lang
    target.authors = list(metadata.authors) or target.authors
    target.description = metadata.description or target.description
    target.keywords = list(metadata.keywords) or target.keywords
    target.generator = metadata.generator or target.generator
    target.created = midnight(metadata.created) or target.created
    target.modified = midnight(metadata.modified) or target.modified
    target.generate_rdf_metadata = also_pdfua(target.generate_rdf_metadata)


def midnight(day: date | None) -> str | None:
    """Return a day as the moment that metadata wants, or nothing."""
    return f"{day.isoformat()}T00:00:00Z" if day else None


def also_pdfua(
    make: Callable[[str, int, str | None], bytes],
) -> Callable[[str, int, str | None], bytes]:
    """Return a maker of metadata that adds the statement of PDF/UA-1."""

    def make_both(variant: str, version: int, conformance: str | None) -> bytes:
        return make(variant, version, conformance).replace(RDF_END, PDFUA + RDF_END)

    return make_both
