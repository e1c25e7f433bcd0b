"""What the sources of native functions may use beside plain Python: types of their parameters, and a few operations on
machine words and vectors.

Here these are Python that does the same slowly; `ztf_flow.native.build` puts machine instructions in their place. All
offsets count from the first element of an array. Nothing is checked: a source reads and writes within what its
docstring asks for.

A source is for numba: it takes arrays and integers, assigns to variables of one type each, calls nothing but what is
here and its own helpers (whose names begin with an underscore), and gives an integer. Signed and unsigned numbers don't
mix: together they would become doubles.
"""

from __future__ import annotations

import ctypes
from collections.abc import MutableSequence
from typing import Any, ClassVar

import numpy as np


class Bytes(MutableSequence[int]):
    """An array of bytes."""

    dtypes: ClassVar = (np.dtype(np.uint8),)


class Flags(MutableSequence[int]):
    """An array of bytes that are 0 or 1, as numpy's masks are."""

    dtypes: ClassVar = (np.dtype(np.bool_), np.dtype(np.uint8))


class Offsets(MutableSequence[int]):
    """An array of signed numbers of four bytes, as Arrow has them."""

    dtypes: ClassVar = (np.dtype(np.int32),)


class Integers(MutableSequence[int]):
    """An array of signed numbers of eight bytes."""

    dtypes: ClassVar = (np.dtype(np.int64),)


class Words(MutableSequence[int]):
    """An array of unsigned numbers of eight bytes."""

    dtypes: ClassVar = (np.dtype(np.uint64),)


class Doubles(MutableSequence[float]):
    """An array of doubles."""

    dtypes: ClassVar = (np.dtype(np.float64),)


VECTOR = 32
"""Bytes of a vector; an array that vectors are read from has so many beyond its last one of interest."""


def word_at(data: Bytes, at: int) -> int:
    """The eight bytes from an offset on as an unsigned word, the first one lowest."""
    return int.from_bytes(bytes(data[at : at + 8]), "little")


def equal_at(data: Bytes, at: int, byte: int) -> int:
    """Which bytes of the vector at an offset are this one, as a word of bits, the first one lowest."""
    return _bits(_vector(data, at) == byte)


def below_at(data: Bytes, at: int, byte: int) -> int:
    """Which bytes of the vector at an offset are less than this one, as bits."""
    return _bits(_vector(data, at) < byte)


def low_bytes(word: int, count: int) -> int:
    """The lowest 0 to 7 bytes of a word."""
    return word & ((1 << 8 * count) - 1)


def first_bit(bits: int) -> int:
    """The place of the lowest bit of a word of bits that is not zero."""
    return (bits & -bits).bit_length() - 1


def count_bits(bits: int) -> int:
    """How many bits are set."""
    return bits.bit_count()


def copy_vector(target: Bytes, to: int, data: Bytes, at: int) -> None:
    """Copy the vector at an offset."""
    target[to : to + VECTOR] = data[at : at + VECTOR]


def copy_32(target: Bytes, to: int, address: int) -> None:
    """Copy 32 bytes from an address in memory."""
    _copy(target, to, address, 32)


def copy_16(target: Bytes, to: int, address: int) -> None:
    """Copy 16 bytes from an address in memory."""
    _copy(target, to, address, 16)


def copy_8(target: Bytes, to: int, address: int) -> None:
    """Copy 8 bytes from an address in memory."""
    _copy(target, to, address, 8)


def copy_4(target: Bytes, to: int, address: int) -> None:
    """Copy 4 bytes from an address in memory."""
    _copy(target, to, address, 4)


def copy_1(target: Bytes, to: int, address: int) -> None:
    """Copy a byte from an address in memory."""
    _copy(target, to, address, 1)


def number_from(address: int, index: int) -> int:
    """A signed number out of an array of such at an address in memory."""
    return int.from_bytes(ctypes.string_at(int(address + 8 * index), 8), "little", signed=True)


def byte_from(address: int) -> int:
    """The byte at an address in memory."""
    return ctypes.string_at(int(address), 1)[0]


def equal_from(address: int, byte: int) -> int:
    """Which bytes of the vector at an address in memory are this one, as bits."""
    return _bits(_vector_from(address) == byte)


def below_from(address: int, byte: int) -> int:
    """Which bytes of the vector at an address in memory are less than this one, as bits."""
    return _bits(_vector_from(address) < byte)


def unsigned(number: int) -> int:
    """A signed number as an unsigned word."""
    return number % (1 << 64)


def signed(word: int) -> int:
    """An unsigned word as a signed number."""
    return word - (1 << 64) if word >> 63 else word


def as_double(number: int) -> float:
    """A signed number as the nearest double."""
    return float(number)


def _copy(target: Bytes, to: int, address: int, size: int) -> None:
    target[to : to + size] = np.frombuffer(ctypes.string_at(int(address), size), dtype=np.uint8)


def _vector(data: Bytes, at: int) -> Any:
    return np.array(data[at : at + VECTOR])


def _vector_from(address: int) -> Any:
    return np.frombuffer(ctypes.string_at(int(address), VECTOR), dtype=np.uint8)


def _bits(found: Any) -> int:
    return int.from_bytes(np.packbits(found, bitorder="little").tobytes(), "little")
