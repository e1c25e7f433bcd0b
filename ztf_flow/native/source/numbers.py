"""Cells that are numbers in plain decimal notation: `-?(0|[1-9][0-9]*)(\\.[0-9]+)?`."""

from __future__ import annotations

from ztf_flow.native.language import (
    Bytes,
    Doubles,
    Flags,
    Integers,
    as_double,
    equal_at,
    first_bit,
    low_bytes,
    signed,
    unsigned,
    word_at,
)

MINUS, POINT, ZERO = 0x2D, 0x2E, 0x30
BARE, STRING = 2, 1
"""Kinds of cells as `ztf_flow.formats.cells` has them."""
LONGEST_EXACT = 15
"""Digits of which a decimal number is the shortest one for its double (IEEE 754)."""
EXACT = 2**53
"""Up to it doubles hold all integers."""
MOST = 18
"""Digits of which all numbers fit into 64 bits."""

SPLIT = 2.0**27 + 1.0
DOUBT, LEAST_DOUBT = 2.0**-48, 2.0**-40
"""More than what roundings add to a quotient's second half: of itself, and in units of the last digit."""

ALL, NIBBLES = 0xFFFFFFFFFFFFFFFF, 0xF0F0F0F0F0F0F0F0
ZEROS, SIXES, LOW = 0x3030303030303030, 0x0606060606060606, 0x0F0F0F0F0F0F0F0F
EIGHT, SIXTEEN = 10**8, 10**16


def judge_ints(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    wanted: int,
    count: int,
    least: int,
    most: int,
    values: Integers,
    certain: Flags,
) -> int:
    """The integers of at most 19 digits, without a point, that cells spell, and which cells are such a one between
    `least` and `most`; others have the value 0. Gives the number of the others. Cells are of the kind `wanted`, of any
    where it is negative. `text` has 32 bytes more."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        value = -1
        good = False
        if wanted < 0 or kinds[row] == wanted:
            negative = text[at] == MINUS
            if negative:
                at += 1
            digits = ends[row] - at
            if digits >= 1 and digits <= MOST + 1 and (text[at] != ZERO or (digits == 1 and not negative)):
                value = _number(text, at, digits)
                good = value >= 0
                if negative:
                    value = -value
                good = good and value >= least and value <= most
        if not good:
            value = 0
            doubts += 1
        values[row] = value
        certain[row] = good
    return doubts


def judge_floats(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    wanted: int,
    count: int,
    tens: Integers,
    bounds: Doubles,
    values: Doubles,
    certain: Bytes,
    shortest: Flags,
) -> int:
    """The doubles that cells spell, and which of them are `certain`: 1 for one between the two bounds, 2 for a number
    in decimal notation of which somebody else has to find the double, 0 for other cells. Gives the number of cells that
    are not 1; their values are 0. `tens` are the powers of ten up to 10**18, all else is as for integers; but in JSON,
    where a kind is wanted, -0 is an integer, which has no sign, and not certain.

    `shortest` are the cells that certainly are the shortest text of their double as JSON writes it: digits on both
    sides of the point, no zeros at the end but one, few digits, and no exponent.
    """
    least = bounds[0]
    most = bounds[1]
    doubts = 0
    for row in range(count):
        at = starts[row]
        value = 0.0
        verdict = 0
        short = False
        if wanted < 0 or kinds[row] == wanted:
            end = ends[row]
            negative = text[at] == MINUS
            if negative:
                at += 1
            whole = _whole(text, at, end)
            places = end - at - whole - 1 if at + whole < end else 0
            if _is_regular(text, at, end, whole) and (wanted < 0 or places or not negative or text[at] != ZERO):
                short = _is_shortest(text, at, end, whole, places)
                if whole + places > MOST and (text[at] != ZERO or places > MOST):
                    verdict = 2 if _are_digits(text, at, whole) and _are_digits(text, end - places, places) else 0
                else:
                    mantissa = _mantissa(text, at, end, whole, places, tens)
                    if mantissa >= 0 and places and mantissa > EXACT:
                        value = _quotient(mantissa, as_double(tens[places]))
                        verdict = 2 if value < 0.0 else 1
                    elif mantissa >= 0:
                        value = as_double(mantissa) / as_double(tens[places])  # the nearest one, since both are exact
                        verdict = 1
                    if negative:
                        value = -value
                    if verdict == 1 and (value < least or value > most):
                        verdict = 0
        if verdict != 1:
            value = 0.0
            doubts += 1
        values[row] = value
        certain[row] = verdict
        shortest[row] = short and verdict != 0
    return doubts


def judge_decimals(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    json: int,
    count: int,
    digits: int,
    wholes: int,
    most_places: int,
    scale: int,
    least: int,
    most: int,
    tens: Integers,
    values: Integers,
    certain: Bytes,
) -> int:
    """The decimals that cells spell, in units of 10**-scale and as two words each, the lower one first. Which of them
    are `certain`: 1 for one of at most so many digits, `wholes` before and `most_places` behind the point, that lies
    between `least` and `most`; 2 for one whose digits do, but nobody knows its value; 0 for others, as which -0 counts.
    Gives the number of cells that are not 1; their values are 0. With `json` cells have kinds, and those that are bare
    must be what is written for their double."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        end = ends[row]
        value = 0
        verdict = 0
        negative = text[at] == MINUS
        if negative:
            at += 1
        whole = _whole(text, at, end)
        places = end - at - whole - 1 if at + whole < end else 0
        if (
            whole <= wholes
            and places <= most_places
            and whole + places <= digits
            and _is_regular(text, at, end, whole)
            and not (negative and text[at] == ZERO)
            and (not json or _is_kept(text, at, end, whole, places, kinds[row]))
        ):
            mantissa = _mantissa(text, at, end, whole, places, tens)
            if mantissa < 0:
                verdict = 0
            elif whole + scale > MOST:
                verdict = 2
            else:
                value = mantissa * tens[scale - places]
                if negative:
                    value = -value
                if value >= least and value <= most:
                    verdict = 1
        if verdict != 1:
            value = 0
            doubts += 1
        values[2 * row] = value
        values[2 * row + 1] = -1 if value < 0 else 0
        certain[row] = verdict
    return doubts


def _whole(text: Bytes, at: int, end: int) -> int:
    """The number of bytes before the point; all where there is none among the first 32."""
    points = equal_at(text, at, POINT)
    whole = end - at
    if points:
        place = first_bit(points)
        if place < whole:
            whole = place
    return whole


def _is_regular(text: Bytes, at: int, end: int, whole: int) -> bool:
    """Whether something stands before the point, no zero too many, and something behind it if there is one."""
    if whole < 1 or at + whole + 1 == end:
        return False
    return text[at] != ZERO or whole == 1


def _is_shortest(text: Bytes, at: int, end: int, whole: int, places: int) -> bool:
    """Whether a number is the shortest text of its double. At most three zeros behind the point never make an
    exponent."""
    if not places or whole + places > LONGEST_EXACT:
        return False
    if text[end - 1] == ZERO and places > 1:
        return False
    return text[at] != ZERO or places <= 4


def _is_kept(text: Bytes, at: int, end: int, whole: int, places: int, kind: int) -> bool:
    """Whether a number in JSON is read as what it says: a text, or a double that is written without a change. One
    without a fraction comes without its point."""
    if kind == STRING:
        return True
    if kind != BARE:
        return False
    if not places:
        return whole <= LONGEST_EXACT
    return text[end - 1] != ZERO and _is_shortest(text, at, end, whole, places)


def _mantissa(text: Bytes, at: int, end: int, whole: int, places: int, tens: Integers) -> int:
    """The number that at most 18 digits spell without their point; negative where they aren't digits."""
    digits = whole + places
    if places and digits < 8:
        word = word_at(text, at)
        behind = (word >> unsigned(8 * whole + 8)) << unsigned(8 * whole)
        return _value(low_bytes(word, whole) | behind, digits)
    number = _number(text, at, whole)
    if not places:
        return number
    part = _number(text, end - places, places)
    return number * tens[places] + part if number >= 0 and part >= 0 else -1


def _quotient(mantissa: int, power: float) -> float:
    """The double that is nearest to the quotient of a mantissa of up to 60 bits and a power of ten that is exact; -1
    where a quotient in twice as many digits doesn't tell which it is."""
    high = as_double(mantissa & -1024)
    quotient = high / power
    left = (high - quotient * power) - _product_error(quotient, power) + as_double(mantissa & 1023)
    more = left / power
    doubt = (more if more > 0.0 else -more) * DOUBT + LEAST_DOUBT / power
    if quotient + (more - doubt) != quotient + (more + doubt):
        return -1.0
    return quotient + more


def _product_error(one: float, other: float) -> float:
    """What the product of two doubles is more than the double that it is rounded to (T. J. Dekker, A Floating-Point
    Technique for Extending the Available Precision, 1971)."""
    one_high = one * SPLIT - (one * SPLIT - one)
    other_high = other * SPLIT - (other * SPLIT - other)
    one_low = one - one_high
    other_low = other - other_high
    return ((one_high * other_high - one * other) + one_high * other_low + one_low * other_high) + one_low * other_low


def _are_digits(text: Bytes, at: int, count: int) -> bool:
    """Whether there are only digits."""
    end = at + count
    while at < end and text[at] >= ZERO and text[at] <= ZERO + 9:
        at += 1
    return at == end


def _number(text: Bytes, at: int, digits: int) -> int:
    """The number that 1 to 19 digits spell; negative where they aren't digits, or it is beyond 64 bits."""
    if digits <= 8:
        return _digits(text, at, digits)
    low = _digits(text, at + digits - 8, 8)
    if digits <= 16:
        high = _digits(text, at, digits - 8)
        return high * EIGHT + low if high >= 0 and low >= 0 else -1
    middle = _digits(text, at + digits - 16, 8)
    high = _digits(text, at, digits - 16)
    if high < 0 or middle < 0 or low < 0:
        return -1
    rest = middle * EIGHT + low
    if high > 922 or (high == 922 and rest > 3372036854775807):
        return -1
    return high * SIXTEEN + rest


def _digits(text: Bytes, at: int, count: int) -> int:
    """The number that 1 to 8 digits spell; -1 where they aren't digits."""
    return _value(word_at(text, at), count)


def _value(word: int, count: int) -> int:
    """The number that the lowest 1 to 8 bytes of a word spell, all at once; -1 where they aren't digits."""
    word = (word << unsigned(64 - 8 * count)) & ALL
    word = word | low_bytes(unsigned(ZEROS), 8 - count)
    if (word & NIBBLES) != unsigned(ZEROS) or ((word + unsigned(SIXES)) & NIBBLES) != unsigned(ZEROS):
        return -1
    word = word & unsigned(LOW)
    word = (word * unsigned(10) + (word >> unsigned(8))) & unsigned(0x00FF00FF00FF00FF)
    word = (word * unsigned(100) + (word >> unsigned(16))) & unsigned(0x0000FFFF0000FFFF)
    word = (word * unsigned(10000) + (word >> unsigned(32))) & unsigned(0x00000000FFFFFFFF)
    return signed(word)
