#!/bin/sh
# Print the first Python of 3.11 or newer on this machine: of the versions that
# we test, the oldest first, then whatever newer one there is.
for name in python3.11 python3.12 python3.13 python3 python; do
    # A name on the path need not run (version managers leave such stubs behind).
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$name" -c 'import sys; print(sys.executable)'
        exit 0
    fi
done
echo "briefgen needs Python 3.11 or newer, and none was found on the path" >&2
exit 1
