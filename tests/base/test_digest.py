"""Digests that are the same on every machine."""

import hashlib

from briefgen.base.digest import digest_bytes, digest_data, digest_text


def test_the_digest_of_bytes_is_their_sha256() -> None:
    assert digest_bytes(b"abc") == hashlib.sha256(b"abc").hexdigest()


def test_the_digest_of_a_text_is_that_of_its_utf8() -> None:
    assert digest_text("caf\u00e9") == digest_bytes("caf\u00e9".encode())


def test_lone_surrogates_have_digests_of_their_own() -> None:
    assert digest_text("\ud800") != digest_text("\ud801")


def test_the_order_of_keys_does_not_change_a_digest() -> None:
    assert digest_data({"a": 1, "b": [2]}) == digest_data({"b": [2], "a": 1})
    assert digest_data({"a": 1}) != digest_data({"a": "1"})
