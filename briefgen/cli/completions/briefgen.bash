# briefgen in bash. Made from the options of the commands; `briefgen completion` prints it.
_briefgen() {
    local current=${COMP_WORDS[COMP_CWORD]}
    local previous=${COMP_WORDS[COMP_CWORD-1]}
    local found="" options="" files=""
    if [[ $current == = ]]; then
        current=""
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        found="new check build watch why impact diff release verify find explain lsp schema doctor completion" options="--help --version"
    else
        case ${COMP_WORDS[1]} in
            new)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet"
                        found="" ;;
                esac ;;
            check)
                case $previous in
                    --color) found="auto always never" ;;
                    --format|--output-format) found="concise github gitlab human json junit sarif" ;;
                    --report) files=1 ;;
                    --select) files=1 ;;
                    --ignore) files=1 ;;
                    *) options="-h --help --color -q --quiet --format --output-format --report --all --strict --select --ignore --layout --outputs --no-cache --fix --diff --write-baseline --watch"
                        found="" ;;
                esac ;;
            build)
                case $previous in
                    --color) found="auto always never" ;;
                    --to) files=1 ;;
                    --out) files=1 ;;
                    --jobs) files=1 ;;
                    --shard) files=1 ;;
                    *) options="-h --help --color --to --out --strict --force --dry-run --jobs --shard --no-wait -q --quiet"
                        found="" ;;
                esac ;;
            watch)
                case $previous in
                    --color) found="auto always never" ;;
                    --to) files=1 ;;
                    --out) files=1 ;;
                    --port) files=1 ;;
                    *) options="-h --help --color -q --quiet --to --out --serve --port"
                        found="" ;;
                esac ;;
            why)
                case $previous in
                    --color) found="auto always never" ;;
                    --page) files=1 ;;
                    --line) files=1 ;;
                    --format) found="tree markdown" ;;
                    *) options="-h --help --color -q --quiet --page --line --format"
                        found="" ;;
                esac ;;
            impact)
                case $previous in
                    --color) found="auto always never" ;;
                    --since) files=1 ;;
                    --workspace) files=1 ;;
                    --format) found="tree json markdown" ;;
                    *) options="-h --help --color -q --quiet --since --withdrawn --no-pages --workspace --format"
                        found="" ;;
                esac ;;
            diff)
                case $previous in
                    --color) found="auto always never" ;;
                    --brief) files=1 ;;
                    --format) found="terminal markdown html" ;;
                    *) options="-h --help --color -q --quiet --brief --format --all"
                        found="" ;;
                esac ;;
            release)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet"
                        found="" ;;
                esac ;;
            verify)
                case $previous in
                    --color) found="auto always never" ;;
                    --workspace) files=1 ;;
                    --format) found="concise github gitlab human json junit sarif" ;;
                    *) options="-h --help --color -q --quiet --workspace --format"
                        found="" ;;
                esac ;;
            find)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet --fact"
                        found="" ;;
                esac ;;
            explain)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet"
                        found="" ;;
                esac ;;
            lsp)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet --stdio"
                        found="" ;;
                esac ;;
            schema)
                case $previous in
                    --color) found="auto always never" ;;
                    --write) files=1 ;;
                    *) options="-h --help --color -q --quiet --write"
                        found="brief dossier settings template report impact" ;;
                esac ;;
            doctor)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet --json"
                        found="" ;;
                esac ;;
            completion)
                case $previous in
                    --color) found="auto always never" ;;
                    *) options="-h --help --color -q --quiet"
                        found="bash fish zsh" ;;
                esac ;;
        esac
    fi
    [[ $current == -* && -z $files ]] && found=$options
    [[ -n $found ]] && COMPREPLY=($(compgen -W "$found" -- "$current"))
}
complete -o default -F _briefgen briefgen
