"""Nasty cells: texts and JSON tokens by the type that they are meant to trouble, hundreds each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product

Strings = tuple[str, ...]

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

SPACES: Strings = (
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x1f",
    "\x85",
    "\xa0",
    "\u1680",
    "\u180e",
    "\u2003",
)
SPACES += ("\u2028", "\u200b", "\u2060", "\u3000", "\ufeff", "\x00", "\x7f")

# fmt: off
_DIGITS: Strings = ("0", "-0", "+0", "00", "007", "+7", "-7", "1", "12", "1_000", "1__0", "_1", "1_", "1,000",
    "0x10", "0b1",
    "0o7")
_DIGITS += ("²", "½", "Ⅷ", "-", "+", "--1", "+-1", "-+1", "- 1", "1 1", "−1", "1-", "1+",
    "0_0", "-0_1", "+1_0", "--",
    "00_1")
_LARGE: Strings = ("127", "128", "255", "256", "-128", "-129", "32768", "65536", "2147483647", "2147483648",
    "-2147483649")
_LARGE += ("4294967296", "9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993")
_LARGE += ("9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809")
_LARGE += ("18446744073709551615", "18446744073709551616", "170141183460469231731687303715884105727", "1" * 30)
_LARGE += ("0" * 30 + "5", "1" + "0" * 38, "9" * 309, "9" * 400, "-" + "9" * 4300, "9" * 4301,
    "00009223372036854775807")
_POINTS: Strings = ("1.0", "1.00", "-1.0", "1.5", "1.", ".0", ".5", "-.5", "+.5", ".", "-.", "0.0", "-0.0",
    "00.5", "1.0.0",
    "1..0", "1,5")
_POINTS += ("1.0000000000000000000001", "0.1", "0.10", "0.30000000000000004", "1_0.0", "1.0_0", "1._0", "1_.0",
    "1 .5", "1. 5")
_POINTS += ("9007199254740993.0", "123456789012345678", "123456789012345678.5", "0." + "1" * 40, "0." + "0" * 400 + "1")
_POINTS += ("1" * 40 + ".5", "1" * 310 + ".0", "0.1000000000000000055511151231257827", "100.0", "1e2.5",
    "179769313486231580793")
_POINTS += ("1.0e", "10.10", "999999999.999999999", "0.000001", "0.0000001", "0.00000123", "1234567890123456",
    "12345678901234567")
_EXPONENTS: Strings = ("1e3", "1E3", "1e+3", "1e-3", "1E+03", "1e03", "1e0", "1e-0", "1.0e10", "1e", "e1", "1e+", "1e-",
    "1 e3", "1e 3")
_EXPONENTS += ("1e15", "1e16", "1e17", "1e21", "1e22", "1e23", "1e-4", "1e-5", "1e-6", "1e-7", "8.41e21", "2.5e-8",
    "1e1_0")
_EXPONENTS += ("1e308", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "-1e309")
_EXPONENTS += ("1e400", "-1e400", "1e-400", "-1e-400", "4.9e-324", "5e-324", "2e-324", "2.5e-324",
    "2.2250738585072011e-308")
_EXPONENTS += ("2.2250738585072014e-308", "0e0", "0e5", "-0e0", "0E+2", "0.0e400", "1e99999999999", "1e-99999999999",
    "1d5", "1f")
_EXPONENTS += ("0x1p3", "9.223372036854775807e18", "9.223372036854775808e18", "1e18", "1e19", "123e-2", "1.e3",
    ".1e3", "1.5e3.5")
_WORDS: Strings = ("inf", "-inf", "+inf", "Inf", "INF", "iNf", "infinity", "Infinity", "-Infinity",
    "+Infinity", "INFINITY",
    "infinit")
_WORDS += ("nan", "NaN", "NAN", "-nan", "+nan", "nan(1)", "snan", "sNaN", "qnan", "NaN123", "true", "True", "None",
    "null", "NULL")
_WORDS += ("N/A", "NA", "-", "#N/A", "a", "1a", "a1", "1%", "$1", "1€", "", "''", '""', "1\\", "\\1", "[1]", "{}",
    "∞", "١٫٥")

NUMBERS: Strings = (*_DIGITS, *_LARGE, *_POINTS, *_EXPONENTS, *_WORDS)
NUMBERS += tuple(word.translate(table) for word in ("1", "12", "-3", "1.5", "1e5", "2024") for table in (WIDE, ARABIC))

_TRUTHS: Strings = ("true", "false", "t", "f", "y", "n", "yes", "no", "on", "off", "1", "0")
BOOLS: Strings = tuple(dict.fromkeys(form for word in _TRUTHS for form in (word, word.upper(), word.title(),
    word[0] + word[1:].upper())))
BOOLS += ("1.0", "0.0", "2", "-1", "01", "00", "+1", "-0", "tru", "truee", "yess", "none", "null", "", "ja", "wahr",
    "1e0", "t rue")
BOOLS += ("ｔｒｕｅ", "ｔ", "１", "ON ", "ſalse", "oﬀ", "Ｏn", "trυe", "nο")

_DAYS: Strings = ("2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "2024-01-01", "2024-12-31",
    "2024-04-31", "2024-1-1",
    "2024-01-1")
_DAYS += ("2024-1-01", "0000-01-01", "0001-01-01", "0099-12-31", "9999-12-31", "10000-01-01", "-0001-01-01",
    "+2024-01-01")
_DAYS += ("1677-09-21", "1677-09-20", "2262-04-11", "2262-04-12", "1969-12-31", "1970-01-01", "1582-10-10",
    "2024-13-01", "2024-00-10")
_DAYS += ("2024-01-00", "2024-01-32", "20240101", "202401", "2024", "24-01-01", "2024/01/01", "2024.01.01",
    "01-01-2024", "01/02/2024")
_DAYS += ("2024-01", "2024-W01-1", "2024-001", "2024–01–01", "2024−01−01", "2024-01-01Z", "2024-01-01+00:00",
    "2024-0a-01", "Jan 1 2024")
_DAYS += ("2024-01-011", "12024-01-01", "2024-01-01-", "2024--01-01", "2024-01-01T", "today", "2024_01_01",
    "2024 01 01", "2024-01 -01")
_DAYS += ("２０２４-01-01", "2024-01-01".translate(ARABIC), "2024-06-30", "2016-12-31", "2024-03-31", "2024-10-27")

_STAMPS: Strings = ("0", "1", "-1", "1.5", "-1.5", "-0", "0.0", "86400", "86399", "86401", "-86400", "1704067200",
    "1704067200.0", "1704067200.5")
_STAMPS += ("1704067200.123456", "1704067200.1234567", "1704067200.1234565", "1704067200000", "1704067200000.5",
    "1704067200000000")
_STAMPS += ("1704067200000000000", "20000000000", "20000000001", "19999999999", "-20000000000", "-20000000001",
    "2e10", "2.1e10", "1e9")
_STAMPS += ("1.7e9", "253402300799", "253402300800", "253402300799000", "253402300799999", "253402300800000",
    "-62135596800")
_STAMPS += ("-62135596801", "-62135596800000", "-62135596801000", "1e20", "1e300", "nan", "inf", "-inf",
    "+1704067200", " 1704067200")
_STAMPS += ("1_704_067_200", "1704067200.", ".5", "0.000001", "0.0000001", "0.9999999", "1704067200.9999999",
    "4294967295", "2147483648")

_CLOCKS: Strings = ("00:00:00", "23:59:59", "12:30", "24:00:00", "24:00", "23:59:60", "23:60:00", "12",
    "1:02:03", "12:3:04",
    "12:03:4", "123059")
_CLOCKS += ("1230", "12:30:", "12:", ":30", "12:30:59:00", "12-30-59", "12.30.59", "12h30", "12:30:59 PM", "1 2:30",
    "12: 30", "25:00:00")
_CLOCKS += ("-1:00:00", "12:30:-1", "T12:30", "noon", "12:30:5a", "１２:30:59", "00:00:00.000000", "23:59:59.999999",
    "23:59:59.9999999")
_FRACTIONS: Strings = tuple("." + "123456789012"[:length] for length in range(13))
_FRACTIONS += (",5", ".000", ".0000000", ".999999", ".9999995", ".1a", ". 1")
_FRACTIONS += (".100000", ".000001", ".0000001", ".-1", ".５", "..5", ",", ",123456", ".1_0")
_OFFSETS: Strings = ("", "Z", "z", " Z", "ZZ", "+00:00", "-00:00", "+0000", "+00", "+02:00", "+0200", "+02",
    "+2", "+2:00",
    "-05:30", "-0530", "+23:59")
_OFFSETS += ("+24:00", "-23:59", "-24:00", "+14:30", "−02:00", "UTC", " UTC", "GMT", "+02:00:00", "+02:60", "+99:99",
    "[UTC]", " +02:00", "+")
_OFFSETS += ("+02:00[Europe/Berlin]", "+ 02:00", "++02:00", "+00:01", "-00:01", "+0000 ", "CET", "+02:0", "+020",
    "+:30", "Ｚ")
_SEPARATORS: Strings = ("T", "t", " ", "_", "  ", "", "-", "Ｔ", "\t", "\xa0", "T ", " T", "/", "@", "\n")

DATES: Strings = (*_DAYS, *_STAMPS, *(f"2024-01-01{rest}" for rest in (
    "T00:00:00", " 00:00:00", "T00:00", "T00:00:00Z", "T00:00:00+00:00", "T00:00:00+02:00", "T00:00:00.000000",
    "T00:00:00.0000000",
    "T00:00:01", "T00:00:00.000001", "T00:00:00.0000001", "T24:00:00", "_00:00:00", "t00:00:00z", "T00", "T000000",
    " 00:00:00 UTC",
)))  # fmt: skip

TIMES: Strings = tuple(dict.fromkeys([
    *_CLOCKS, *_STAMPS, *(f"12:30:59{fraction}" for fraction in _FRACTIONS),
        *(f"12:30:59{offset}" for offset in _OFFSETS),
    *(f"12:30{rest}" for rest in (".5", "Z", "+02:00", " Z")), *(f"12:30:59.5{offset}" for offset in _OFFSETS),
    "2024-01-01T12:30:59", "86399.999999", "86399.9999999", "86400.0", "43200", "-0.5", "0.5", "3600000",
]))  # fmt: skip

DATETIMES: Strings = tuple(dict.fromkeys([
    *(f"{day}T12:30:59" for day in _DAYS), *_DAYS, *_STAMPS, *(f"2024-02-29T{clock}" for clock in _CLOCKS),
    *(f"2024-02-29{separator}12:30:59" for separator in _SEPARATORS),
        *(f"2024-02-29{separator}12:30" for separator in _SEPARATORS),
    *(f"2024-02-29T12:30:59{fraction}" for fraction in _FRACTIONS),
        *(f"2024-02-29T12:30:59{offset}" for offset in _OFFSETS),
    *(f"2024-02-29T12:30{offset}" for offset in _OFFSETS), *(f"2024-02-29 12:30:59.5{offset}" for offset in _OFFSETS),
    *(f"2024-02-29 12:30:59{fraction}+02:00" for fraction in _FRACTIONS),
        *(f"2024-02-29T12:30:59{fraction}Z" for fraction in _FRACTIONS),
    *(f"{day}{moment}" for day in ("0001-01-01", "9999-12-31") for moment in (
        "T00:00:00+23:59", "T00:00:00-23:59", "T23:59:59-01:00", "T23:59:59+01:00", "T23:59:59.999999Z",
        "T23:59:59.9999999Z")),
    "20240229T123059", "20240229T123059Z", "2024-02-29T12:30:59.123456+00:00", "2024-060T12:00", "now", "2024-02-29T",
    "T12:30",
]))  # fmt: skip

_LONG: Strings = ("0", "1", "-1", "1.5", "-1.5", "0.1", "0.000001", "0.0000001", "0.0000005", "1e3", "999999999",
    "86399999999999", "86400000000000")
_LONG += ("-86399999999999", "-86400000000000", "1e20", "nan", "inf", "1_0", " 1", "1 ", "+1", "00", "123456.789012",
    "123456.7890125")
_ISO: Strings = ("P1D", "PT1H", "PT1M", "PT1S", "P1DT1H1M1S", "P1W", "P1Y", "P1M", "P1Y2M3DT4H5M6S", "-P1D",
    "+P1D", "PT0.5S",
    "PT.5S", "PT1.S", "PT0S")
_ISO += ("PT1.123456S", "PT1.1234567S", "PT1.1234565S", "P0D", "PT", "P", "p1d", "pt1h", "PT1H30", "P1.5D", "PT1.5H",
    "PT-1S", "-PT1S", "P-1D")
_ISO += ("P999999999D", "P1000000000D", "-P999999999D", "-P1000000000D", "PT100H", "PT61S", "P1DT", "P1D1H", "PT1S1M",
    "P1W1D", "PT1,5S", "P 1D")
_ISO += ("P1DT24H", "-PT0.5S", "P-0D", "P１D", "PT86400S", "P999999999DT23H59M59.999999S", "P10W",
    "P0001-01-01T00:00:00", "PT1H1H", "P01D")
_HUMAN: Strings = ("1 day", "1 days", "1day", "2 days 03:04:05", "2 days, 03:04:05", "2 days,03:04:05",
    "2 day 03:04:05", "1d",
    "1 d", "1 D", "1d 03:04:05")
_HUMAN += ("03:04:05", "-03:04:05", "+03:04:05", "03:04", "3:04:05", "03:04:05.5", "03:04:05.123456",
    "03:04:05.1234567", "90:00:00", "24:00:00")
_HUMAN += ("23:59:60", "23:60:00", "-1 day", "-1 day 03:04:05", "-1 day, 23:59:59", "- 1 day", "1 Day", "1 DAYS",
    "1 hour", "0 days", "1.5 days")
_HUMAN += ("1d03:04:05", "1 day 03:04", "999999999 days", "1000000000 days", "03:04:05Z", "03:04:05+00:00", "１ day",
    "1 days 1:2:3", "one day")

DURATIONS: Strings = tuple(dict.fromkeys([*_ISO, *_HUMAN, *_LONG, *(f"00:00:01{fraction}" for fraction in _FRACTIONS)]))

_U = "6513270e-269e-4d37-b2a7-4de452e6b438"
_FLAT = _U.replace("-", "")
UUIDS: Strings = (_U, _U.upper(), _U.title(), "{" + _U + "}", "(" + _U + ")", "[" + _U + "]", '"' + _U + '"',
    "urn:uuid:" + _U,
    "URN:UUID:" + _U)
UUIDS += ("urn:uuid:" + _FLAT, "urn:" + _U, "uuid:" + _U, _FLAT, _FLAT.upper(), "{" + _FLAT + "}", "{" + _U, _U + "}",
    _U[:-1], _U + "0")
UUIDS += (_FLAT[:-1], _FLAT + "0", "6513270e269e-4d37-b2a7-4de452e6b438", "6513-270e-269e-4d37-b2a7-4de4-52e6-b438",
    _U.replace("-", "_"))
UUIDS += (_U.replace("-", "–"), _U.replace("-", " "), "-" + _U, _U + "-", _U.replace("-", "--"),
    "g513270e-269e-4d37-b2a7-4de452e6b438")
UUIDS += ("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "0" * 32, "F" * 32, "0",
    "1" * 36, "-" * 36)
UUIDS += tuple(f"6513270e-269e-{version}d37-{variant}2a7-4de452e6b438"
    for version in "0123456789abcdef" for variant in "07bcdf")
UUIDS += (_U.translate(WIDE), _U.translate(ARABIC), _U[:8] + _U[9:] + "-",
    "6513270e-269e-4d37-b2a7-4de452e6b43\u0138", _U[:20] + "+" + _U[21:])
UUIDS += ("6513270e-269e-4d37-b2a74-de452e6b438", "65132 70e-269e-4d37-b2a7-4de452e6b43",
    "0x513270e-269e-4d37-b2a7-4de452e6b438", "")

DECIMALS: Strings = (*NUMBERS, "1.10", "10", "100", "1E1", "1E+28", "1e-28", "0." + "0" * 27 + "1", "1" * 28, "1" * 29,
    "1" * 38, "1" * 39, "1" * 40)
DECIMALS += ("9" * 38, "9" * 29 + "." + "9" * 9, "9" * 30 + ".1", "1e999999", "1e-999999", "1E1000000000000000000",
    "-0E-7", "0e-10", "00.10")
DECIMALS += ("12345678901234567890.1234567890", "1.230000000000", "1.2345678901", "-NaN", "-sNaN5", "1234.5", "99.99",
    "99.995", "100.00", "0.005")
DECIMALS += ("1E-9", "1E-10", "12.3E1", "1.0E+2", "1" + "0" * 28, "1" + "0" * 29, "0.1E-8", "1.", "1.E2", "+.1E+1",
    "0.0000000000", "-0.00")

_CHARACTERS: Strings = ("\x00", "\x01", "\x08", "\x1b", "\x1f", "\x7f", "\x80", "\x85", "\xa0", "\xad", "é",
    "e\u0301", "ß",
    "ẞ", "İ", "ı", "I", "ﬁ", "ǅ", "Σ")
_CHARACTERS += ("ΑΣ", "ας", "ŉ", "ǰ", "ΐ", "ﬀ", "Ⅷ", "ⓐ", "𐐀", "😀", "👨‍👩‍👧", "\u200b",
    "\u200d", "\u2028", "\u2029",
    "\u202e", "\ufeff", "\ufffd", "\ufffe")
_CHARACTERS += ("\uffff", "\U0010ffff", "\ue000", "漢", "ｱ", "가", "ก็", "\u0345",
    "\u1e9e", "Ǆ", "ﬃ", "Å", "Å", "K",
    "ſ", "\u0130\u0307")
TEXTS: Strings = ("", "a", "A", "aB", "abc", "null", "NULL", "None", "NA", "N/A", "\\N", "nan", "true", "1",
    "1.5", "-", '"',
    '""', "'", "\\", "\\\\", "\\n", "/")
TEXTS += ("\\u0041", "\\ud800", '\\"', "a,b", "a;b", "a\tb", 'a"b', '"a"', "#a", "a#b", "=1+1", "<b>&amp;", "{}",
    "[]", "a\nb", "a\r\nb", "a\rb", "\n", "\r")
TEXTS += ("\r\n", "x" * 3, "x" * 9, "x" * 10, "x" * 11, "x" * 50, "x" * 51, "é" * 10, "😀" * 10, "x" * 70_000,
    "2024-01-01", "user@example.com")
TEXTS += ("user@example.com\n", "\nuser@example.com", "USER@EXAMPLE.COM", "ünï@example.com", "a b", "ab1", "abc\n",
    "ABC", "٣", "a１")
TEXTS += ('","f1":"', '":"', '},{', '"}', '{"f0":', 'a\\"b', '\\\\"', '","', '",', ',"', '"\n"', '""\n', 'a,"b', "\\,")
TEXTS += ("','", "''", '"\r\n"', "f0", '"f0":1', '[{"', ":", ",", "{", "}", ' "', '" ', '\\"', '"\\', "\\/", "\\\\")
TEXTS += ("x" * 300 + '"', '\t"', '" "')
TEXTS += (*_CHARACTERS, *(f"{c}a{c}" for c in (*SPACES, *_CHARACTERS)), *(f"a{c}b" for c in SPACES), *SPACES)

CHOICES: Strings = ("US", "us", "Us", " US", "US ", "U", "USA", "DE", "de", "", "ＵＳ", "red", "RED", "Red", "1",
    "2", "01",
    "1.0", "1.5", "True", "true", "None", "3")
CHOICES += ("a", "b", "A", "Colour.red", "Colour.RED", "x", "+1", "1e0", "1 ", "\ufeffUS", "US\x00", "U\u0053",
    "Straße", "STRASSE", "١")

NESTS: Strings = ("[]", "{}", "[1]", "[1,2]", '{"a":1}', "[null]", '["1"]', "[[1]]", '{"x":1,"y":2}', '{"x":1}',
    '{"x":"1","y":null}', '{"x":1,"x":2,"y":3}', "null")
NESTS += ('{"x":1,"y":2,"z":3}', '{"y":2,"x":1}', '[{"x":1,"y":2}]', '[{"x":1,"y":2},{"x":"a","y":2}]',
    '[{"x":1},null]', "[1,[2]]", '{"x":{}}', "[1.0]")
NESTS += ("[1.5]", "[true]", "[" * 10 + "]" * 10, "[" * 120 + "]" * 120, "[" * 300 + "]" * 300,
    '{"a":' * 150 + "1" + "}" * 150, '"[1]"', '"{}"', "[1,]", "{,}")
NESTS += ('{"x" : 1 , "y" : 2}', '{ "x":1,"y":2 }', '[ 1 , 2 ]', "[\t1,\r2]", '{"\\u0078":1,"y":2}',
    '{"x":1,"y":2,"\\u0078":5}', '{"":1}', '{"x.y":1}')

# fmt: on
TEXTS_BY_TYPE: dict[str, tuple[str, ...]] = {
    "str": TEXTS,
    "int": NUMBERS + BOOLS,
    "float": NUMBERS + BOOLS,
    "decimal": DECIMALS,
    "bool": BOOLS + _WORDS,
    "date": DATES,
    "time": TIMES,
    "datetime": DATETIMES,
    "duration": DURATIONS,
    "uuid": UUIDS,
    "choice": CHOICES,
    "nest": NESTS,
}
"""Nasty texts by what they trouble, without the white space that `spaced` puts around."""


def spaced(text: str) -> Iterator[str]:
    """A text with white space of many kinds before, behind and around it."""
    for space in SPACES:
        yield from (space + text, text + space, space + text + space)


def datetime_shapes() -> Iterator[str]:
    """Every combination of separators, clocks, fractions and offsets for one day."""
    clocks = ("12:30:59", "12:30", "24:00:00", "23:59:60", "1:02:03", "12", "123059")
    for separator, clock, fraction, offset in product("Tt _", clocks, _FRACTIONS[:14], _OFFSETS):
        yield f"2024-02-29{separator}{clock}{fraction}{offset}"


# fmt: off
_RAW: Strings = ("null", "true", "false", "NaN", "Infinity", "-Infinity", "nan", "inf", "True", "None",
    "undefined", "", "[]",
    "{}", "[1]", '{"a":1}')
_RAW += ("01", "1.", ".5", "+1", "-", "1e", "1e+", "0x10", "1_000", "--1", "-.5", "00", "-01", "1.e3", "1 2", "'1'",
    "1,", ",1", "-0", "- 1", "0e", "٣")
# fmt: on


def escaped(text: str) -> Iterator[str]:
    """A JSON string in the ways that it can be written."""
    yield json.dumps(text, ensure_ascii=False)
    yield json.dumps(text)
    if text:
        units = text.encode("utf-16-be", "surrogatepass")
        yield '"' + "".join(f"\\u{units[at]:02x}{units[at + 1]:02X}" for at in range(0, len(units), 2)) + '"'
        yield (
            '"' + f"\\u{ord(text[0]):04x}"[:6] + json.dumps(text[1:], ensure_ascii=False)[1:]
            if ord(text[0]) < 0x10000
            else '""'
        )
    yield json.dumps(text.replace("/", "\\/"))


# fmt: off
STRINGS: Strings = ('"\\ud800"', '"\\udfff"', '"a\\ud83d"', '"\\ud83d\\ude00"', '"\\uD83D\\uDE00"', '"\\ude00\\ud83d"',
    '"\\ud800\\ud800"', '"\\u0000"', '"a\\u0000b"')
STRINGS += ('"\\u00"', '"\\u"', '"\\x41"', '"\\a"', '"\\"', '"\\/"', '"\\b\\f\\n\\r\\t"', '"a\tb"', '"a\x00b"',
    '"a\x1fb"', '"a\x7fb"', '"unclosed', 'unopened"')
STRINGS += ('"a""b"', '"\\U0001F600"', '"\\u{1F600}"', '"\\u12G4"', '"\\ud83d\\u0041"', '"\\uFFFE"', '"\\ufeff"',
    '"\\u2028"', '"\u2028"', "'a'", '"\\\\u0041"', '""')
# fmt: on


def tokens_for(kind: str) -> list[str]:
    """JSON tokens, valid or not, that trouble a type: its texts as strings and bare, and what is no such thing."""
    texts = TEXTS_BY_TYPE[kind]
    found = [form for text in texts if len(text) < 5000 for form in list(escaped(text))[:3]]
    numbers = (text for text in (*NUMBERS, *_STAMPS, *_LONG) if text[:1] in "-0123456789" and text[-1:] in "0123456789")
    found += [text for text in numbers if set(text) <= set("-+.eE0123456789")]
    found += [*_RAW, *STRINGS, *NESTS]
    return list(dict.fromkeys(found))
