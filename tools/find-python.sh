#!/bin/sh
# Print the first Python of 3.11 or newer: the one named in PYTHON, or else the
# usual one of this machine, or else the newest of the versions that we test.
for name in ${PYTHON:-python3 python python3.13 python3.12 python3.11}; do
    # A name on the path need not run (version managers leave such stubs behind).
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$name" -c 'import sys; print(sys.executable)'
        exit 0
    fi
done
echo "briefgen needs Python 3.11 or newer, and found none${PYTHON:+ in PYTHON=$PYTHON}" >&2
exit 1
