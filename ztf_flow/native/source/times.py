"""Cells that are dates and times in the extended format of ISO 8601 (RFC 3339, section 5.6)."""

from __future__ import annotations

from ztf_flow.native.language import Bytes, Flags, Integers, signed, unsigned, word_at

DATE_LENGTH, TIME_LENGTH, SECONDS_LENGTH, OFFSET_LENGTH, LONGEST = 10, 8, 19, 6, 32
SECOND, MINUTE, DAY_SECONDS = 1_000_000, 60_000_000, 86_400
EPOCH = 719_162
"""Days from the first of the year 1 to 1970."""
EARLIEST, LATEST = -62_135_510_400_000_000, 253_402_214_400_000_000
"""A day after the first and before the last moment of Python's calendar: no offset leads out of it."""

HYPHEN, PLUS, POINT, COLON, ZERO, SPACE, T, Z = 0x2D, 0x2B, 0x2E, 0x3A, 0x30, 0x20, 0x54, 0x5A

NIBBLES = 0xF0F0F0F0F0F0F0F0
DATE, DATE_REST, DATE_SIXES = 0x2D30302D30303030, 0xFFF0F0FFF0F0F0F0, 0x0006060006060606
"""`0000-00-` as a word; the bits that a word of digits and hyphens has not, after these are taken from it; and what
carries what is beyond 9 into these bits."""
CLOCK, CLOCK_REST, CLOCK_SIXES = 0x30303A30303A3030, 0xF0F0FFF0F0FFF0F0, 0x0606000606000606
"""The same for `00:00:00`."""


def judge_dates(
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
    """The days from 1970 of cells that are dates, `YYYY-MM-DD`, and which are such between `least` and `most`; others
    have the value 0. Gives the number of the others. Cells are of the kind `wanted`, of any where it is negative.
    `text` has 32 bytes more."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        value = 0
        good = False
        if ends[row] - at == DATE_LENGTH and (wanted < 0 or kinds[row] == wanted):
            days = _days(text, at)
            value = days - EPOCH
            good = days >= 0 and value >= least and value <= most
        if not good:
            value = 0
            doubts += 1
        values[row] = value
        certain[row] = good
    return doubts


def judge_times(
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
    """The same for times, `HH:MM:SS` with or without six digits of a fraction that is not zero, in microseconds from
    midnight."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        size = ends[row] - at
        value = 0
        good = False
        if (size == TIME_LENGTH or size == TIME_LENGTH + 7) and (wanted < 0 or kinds[row] == wanted):
            seconds = _seconds(text, at)
            good = seconds >= 0
            value = seconds * SECOND
            if size > TIME_LENGTH:
                at += TIME_LENGTH
                part = _microseconds(text, at + 1, 6)
                good = good and text[at] == POINT and part > 0
                value += part
            good = good and value >= least and value <= most
        if not good:
            value = 0
            doubts += 1
        values[row] = value
        certain[row] = good
    return doubts


def judge_datetimes(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    wanted: int,
    count: int,
    naive: int,
    aware: int,
    written: int,
    least: int,
    most: int,
    values: Integers,
    certain: Flags,
    same: Flags,
    zulu: Flags,
) -> int:
    """The same for datetimes: a date, T or a space, a time with or without a fraction of up to six digits, and for
    those with a zone Z or an offset other than zero. Values are microseconds from 1970, in UTC where there is a zone.

    `naive` and `aware` say whether datetimes without and with a zone may be. `same` are those that are their own JSON
    texts, `zulu` those with a Z. With `written` others with an offset are not certain.
    """
    doubts = 0
    for row in range(count):
        at = starts[row]
        end = ends[row]
        value = 0
        good = False
        own = False
        in_utc = False
        if end - at >= SECONDS_LENGTH and end - at <= LONGEST and (wanted < 0 or kinds[row] == wanted):
            days = _days(text, at)
            seconds = _seconds(text, at + 11)
            own = text[at + 10] == T
            good = days >= 0 and seconds >= 0 and (own or text[at + 10] == SPACE)
            value = ((days - EPOCH) * DAY_SECONDS + seconds) * SECOND
            at += SECONDS_LENGTH
            if at < end and text[at] == POINT:
                at += 1
                places = _digits(text, at, end)
                part = _microseconds(text, at, places)
                good = good and places > 0
                own = own and places == 6 and part > 0
                value += part
                at += places
            if at == end:
                good = good and naive != 0
            elif text[at] == Z and at + 1 == end:
                good = good and aware != 0
                in_utc = True
            else:
                east = _offset(text, at, end)
                value -= east * MINUTE
                good = good and east != 0 and aware != 0 and (own or written == 0)
                good = good and value > EARLIEST and value < LATEST
            good = good and value >= least and value <= most
        if not good:
            value = 0
            doubts += 1
        values[row] = value
        certain[row] = good
        same[row] = good and own
        zulu[row] = in_utc
    return doubts


def _days(text: Bytes, at: int) -> int:
    """Days since the first of the year 1 of the `YYYY-MM-DD` at an offset, by the proleptic Gregorian calendar; -1
    where there is none."""
    word = word_at(text, at) ^ unsigned(DATE)
    if (word & DATE_REST) != unsigned(0) or ((word + unsigned(DATE_SIXES)) & NIBBLES) != unsigned(0):
        return -1
    pairs = signed(word * unsigned(10) + (word >> unsigned(8)))
    century = pairs & 255
    of_century = (pairs >> 16) & 255
    month = (pairs >> 40) & 255
    day = _pair(text, at + 8)
    past = century * 100 + of_century - 1
    if past < 0 or month < 1 or month > 12 or day < 1:
        return -1
    leap = (of_century if of_century else century) & 3 == 0
    longest = 30 + ((month + (month >> 3)) & 1)
    shorter = 0
    if month == 2:
        longest = 29 if leap else 28
    elif month > 2:
        shorter = 1 if leap else 2
    if day > longest:
        return -1
    centuries = century if of_century else century - 1
    # if February had 30 days the months before would have so many
    before = ((977 * month - 952) >> 5) - shorter
    return past * 365 + (past >> 2) - centuries + (centuries >> 2) + before + day - 1


def _seconds(text: Bytes, at: int) -> int:
    """Seconds from midnight of the `HH:MM:SS` at an offset; -1 where there is none."""
    word = word_at(text, at) ^ unsigned(CLOCK)
    if (word & CLOCK_REST) != unsigned(0) or ((word + unsigned(CLOCK_SIXES)) & NIBBLES) != unsigned(0):
        return -1
    pairs = signed(word * unsigned(10) + (word >> unsigned(8)))
    hour = pairs & 255
    minute = (pairs >> 24) & 255
    second = (pairs >> 48) & 255
    if hour > 23 or minute > 59 or second > 59:
        return -1
    return (hour * 60 + minute) * 60 + second


def _digits(text: Bytes, at: int, end: int) -> int:
    """How many digits, up to six, begin at an offset."""
    places = 0
    while places < 6 and at + places < end and text[at + places] >= ZERO and text[at + places] <= ZERO + 9:
        places += 1
    return places


def _microseconds(text: Bytes, at: int, places: int) -> int:
    """The microseconds of so many digits of a fraction; -1 where they aren't digits."""
    part = 0
    for place in range(6):
        digit = 0
        if place < places:
            digit = text[at + place] - ZERO
            if digit < 0 or digit > 9:
                return -1
        part = part * 10 + digit
    return part


def _pair(text: Bytes, at: int) -> int:
    """The number of two digits; -1 where they aren't."""
    high = text[at] - ZERO
    low = text[at + 1] - ZERO
    if high < 0 or high > 9 or low < 0 or low > 9:
        return -1
    return high * 10 + low


def _offset(text: Bytes, at: int, end: int) -> int:
    """The minutes east of UTC of the `+HH:MM` between two offsets; 0 where it is something else."""
    if end - at != OFFSET_LENGTH or text[at + 3] != COLON or (text[at] != PLUS and text[at] != HYPHEN):
        return 0
    hours = _pair(text, at + 1)
    minutes = _pair(text, at + 4)
    if hours < 0 or hours > 23 or minutes < 0 or minutes > 59:
        return 0
    east = hours * 60 + minutes
    return -east if text[at] == HYPHEN else east
