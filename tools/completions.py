"""Completion scripts for shells, made from what the commands declare to argparse.

`pytest --update tests/tools/test_completions.py` writes them into the package, so that
a shell that reads one never starts Python.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.cli.main import COMMANDS, parser_of

HEAD = "Made from the options of the commands; `briefgen completion` prints it."


@dataclass(frozen=True)
class Word:
    """An option or a positional word of a command.

    Args:
        flags: How the option is written; none for a positional word.
        help: What it is for.
        choices: What it may be; none where it may be anything.
        takes_value: Whether a value follows.
    """

    flags: tuple[str, ...]
    help: str
    choices: tuple[str, ...]
    takes_value: bool


def words_of(parser: argparse.ArgumentParser) -> tuple[Word, ...]:
    """Return the words that a parser takes."""
    return tuple(
        Word(
            tuple(action.option_strings),
            " ".join((action.help or "").replace("%%", "%").split()),
            tuple(str(one) for one in action.choices or ()),
            action.nargs != 0,
        )
        for action in parser._actions  # noqa: SLF001 - argparse has no other way
    )


def commands() -> Mapping[str, tuple[Word, ...]]:
    """Return the words of every command."""
    return {name: words_of(parser_of(name)) for name in COMMANDS}


def _bash_command(name: str, words: tuple[Word, ...]) -> Iterator[str]:
    flags = [flag for word in words for flag in word.flags]
    yield f"        {name})"
    yield "            case $previous in"
    for word in words:
        if word.flags and word.takes_value:
            found = f'found="{" ".join(word.choices)}"' if word.choices else "files=1"
            yield f"                {'|'.join(word.flags)}) {found} ;;"
    yield f'                *) options="{" ".join(flags)}"'
    choices = [choice for word in words if not word.flags for choice in word.choices]
    yield f'                    found="{" ".join(choices)}" ;;'
    yield "            esac ;;"


def bash(every: Mapping[str, tuple[Word, ...]]) -> str:
    """Return the script for bash."""
    lines = [
        f"# briefgen in bash. {HEAD}",
        "_briefgen() {",
        "    local current=${COMP_WORDS[COMP_CWORD]}",
        "    local previous=${COMP_WORDS[COMP_CWORD-1]}",
        '    local found="" options="" files=""',
        "    if [[ $current == = ]]; then",
        '        current=""',
        "    elif [[ $previous == = ]]; then",
        "        previous=${COMP_WORDS[COMP_CWORD-2]}",
        "    fi",
        "    COMPREPLY=()",
        "    if ((COMP_CWORD == 1)); then",
        f'        found="{" ".join(every)}" options="--help --version"',
        "    else",
        "        case ${COMP_WORDS[1]} in",
        *(f"    {line}" for name in every for line in _bash_command(name, every[name])),
        "        esac",
        "    fi",
        "    [[ $current == -* && -z $files ]] && found=$options",
        '    [[ -n $found ]] && COMPREPLY=($(compgen -W "$found" -- "$current"))',
        "}",
        "complete -o default -F _briefgen briefgen",
    ]
    return "\n".join(lines) + "\n"


def _zsh_quoted(text: str) -> str:
    for sign in "\\:[]":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("'", "'\\''")


def _zsh_word(word: Word) -> str:
    values = f"({' '.join(word.choices)})" if word.choices else "_files"
    what = _zsh_quoted(word.help)
    if not word.flags:
        return f"'*:{what}:{values}'"
    value = f":value:{values}" if word.takes_value else ""
    if len(word.flags) == 1:
        return f"'*{word.flags[0]}[{what}]{value}'"
    return f"'*'{{{','.join(word.flags)}}}'[{what}]{value}'"


def zsh(every: Mapping[str, tuple[Word, ...]]) -> str:
    """Return the script for zsh."""
    lines = [
        "#compdef briefgen",
        f"# briefgen in zsh. {HEAD}",
        "_briefgen() {",
        "    local -a commands=(",
        *(f"        '{name}:{_zsh_quoted(COMMANDS[name])}'" for name in every),
        "    )",
        "    if ((CURRENT == 2)); then",
        "        _describe command commands",
        "        return",
        "    fi",
        "    local command=$words[2]",
        "    shift words",
        "    ((CURRENT--))",
        "    case $command in",
    ]
    for name, words in every.items():
        lines.append(f"        {name}) _arguments \\")
        lines.extend(f"            {_zsh_word(word)} \\" for word in words)
        lines.append("            ;;")
    lines += ["    esac", "}", "compdef _briefgen briefgen"]
    return "\n".join(lines) + "\n"


def _fish_quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _fish_word(name: str, word: Word) -> str:
    seen = f"complete -c briefgen -n '__fish_seen_subcommand_from {name}'"
    values = f" -x -a '{' '.join(word.choices)}'" if word.choices else ""
    if not word.flags:
        return f"{seen}{values or ' -F'} -d '{_fish_quoted(word.help)}'"
    names = (
        f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}"
        for flag in word.flags
    )
    value = (values or " -r") if word.takes_value else ""
    return f"{seen}{''.join(names)}{value} -d '{_fish_quoted(word.help)}'"


def fish(every: Mapping[str, tuple[Word, ...]]) -> str:
    """Return the script for fish."""
    lines = [f"# briefgen in fish. {HEAD}", "complete -c briefgen -f"]
    for name in every:
        told = _fish_quoted(COMMANDS[name])
        lines.append(
            f"complete -c briefgen -n __fish_use_subcommand -a {name} -d '{told}'"
        )
    for name, words in every.items():
        lines.extend(_fish_word(name, word) for word in words)
    return "\n".join(lines) + "\n"


MAKERS: Mapping[str, Callable[[Mapping[str, tuple[Word, ...]]], str]] = {
    "bash": bash,
    "fish": fish,
    "zsh": zsh,
}
"""By shell: what makes its script."""
