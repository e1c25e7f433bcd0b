"""Rows of CSV, and their cells."""

from __future__ import annotations

from ztf_flow.native.language import Bytes, Flags, Integers, count_bits, equal_at, first_bit, unsigned

LF, CR = 10, 13
BLOCK = 64
PLAIN, QUOTED, CLOSED = 0, 1, 2
"""Where one is: in a cell without quotes or at the start of one, between a cell's quotes, behind a quote that closes
the cell if none follows."""


def csv_row_cells(
    text: Bytes,
    size: int,
    delimiter: int,
    quote: int,
    inner_lines: int,
    columns: int,
    records: int,
    row_starts: Integers,
    row_ends: Integers,
    lines: Integers,
    regular: Integers,
    starts: Integers,
    ends: Integers,
    doubled: Flags,
) -> int:
    """Find the rows in the first `size` bytes, and their cells without the quotes around them.

    Row i stands from `row_starts[i]` up to `row_ends[i]`, its CR LF or LF not included, with `lines[i]` line ends
    before it; blank lines are no rows. The k-th row with as many cells as `columns`, and no quotes but around cells and
    doubled within, is `regular[k]`; its cell of column j stands at `j * (records + 1) + k` of `starts` and `ends`.
    `doubled[j]` becomes 1 where a quote stands twice in a cell of column j, be it in another row. Gives the number of
    regular rows; -1 where Python's `csv` may read the text in another way: with anything behind a quote that closes a
    cell, a cell that is not closed, a CR without a LF, a line end between quotes unless `inner_lines` is 1, or with
    other than `records` rows. `text` has 64 bytes more; arrays by row have room for a row more than `records`.
    """
    room = records + 1
    row = 0
    good = 0
    line = 0
    column = 0
    start = 0
    begin = 0
    stop = 0
    state = PLAIN
    bare_quote = False
    crs = 0
    paired = 0
    block = 0
    lines[0] = 0
    while block < size:
        crs += count_bits(equal_at(text, block, CR)) + count_bits(equal_at(text, block + 32, CR))
        marks = _marks(text, block, delimiter, quote) | (_marks(text, block + 32, delimiter, quote) << unsigned(32))
        while marks:
            at = block + first_bit(marks)
            marks &= marks - unsigned(1)
            if at >= size:
                break
            byte = text[at]
            if byte == quote:
                if state == QUOTED:
                    state = CLOSED
                    stop = at
                elif state == PLAIN and at == begin:
                    state = QUOTED
                    begin += 1
                elif state == CLOSED and at == stop + 1:
                    state = QUOTED
                    if column < columns:
                        doubled[column] = 1
                elif state == PLAIN:
                    bare_quote = True
                else:
                    return -1
                continue
            after_cr = byte == LF and at > start and text[at - 1] == CR
            if after_cr:
                paired += 1
            if state == QUOTED:
                if byte == LF:
                    if not inner_lines:
                        return -1
                    line += 1
                continue
            last = at - 1 if after_cr else at
            if state == PLAIN:
                stop = last
            elif stop + 1 != last:
                return -1
            if column < columns:
                starts[column * room + good] = begin
                ends[column * room + good] = stop
            column += 1
            begin = at + 1
            state = PLAIN
            if byte == LF:
                if last > start:
                    if row == records:
                        return -1
                    row_starts[row] = start
                    row_ends[row] = last
                    if column == columns and not bare_quote:
                        regular[good] = row
                        good += 1
                    row += 1
                line += 1
                lines[row] = line
                column = 0
                bare_quote = False
                start = begin
        block += BLOCK
    if start < size:
        if row == records or state == QUOTED or (state == CLOSED and stop + 1 != size):
            return -1
        row_starts[row] = start
        row_ends[row] = size
        if column + 1 == columns and not bare_quote:
            starts[column * room + good] = begin
            ends[column * room + good] = stop if state == CLOSED else size
            regular[good] = row
            good += 1
        row += 1
    return good if row == records and crs == paired else -1


def csv_stretch(
    text: Bytes,
    size: int,
    begin: int,
    stop: int,
    delimiter: int,
    quote: int,
    comment: int,
    limit: int,
    bound: int,
    final: int,
    found: Integers,
) -> int:
    """Find the rows from `begin` on that end by `stop`, of those that begin after `bound` none; with `final` the last
    one needs no line end.

    Gives where they end, and in `found` how many there are less the blank ones, and how many line ends stand in them.
    -1 where Python's `csv` may read the text in another way, as `csv_row_cells` has it, where a row begins with the
    byte `comment`, and where one is longer than `limit`. `text` has `size` bytes.
    """
    rows = 0
    line = 0
    start = begin
    inside = False
    closed = begin - 2
    found[0] = 0
    found[1] = 0
    block = begin
    while block < stop:
        marks = _found(text, block, stop, quote) | _found(text, block, stop, LF) | _found(text, block, stop, CR)
        while marks:
            at = block + first_bit(marks)
            marks &= marks - unsigned(1)
            byte = text[at]
            if byte == quote:
                if inside:
                    inside = False
                    closed = at
                    if at + 1 < stop:
                        after = text[at + 1]
                        if after != delimiter and after != quote and after != LF and after != CR:
                            return -1
                    continue
                inside = at == closed + 1 or at == start or text[at - 1] == delimiter
            elif byte == CR:
                if at + 1 == size or text[at + 1] != LF:
                    return -1
            else:
                line += 1
                if inside:
                    continue
                last = at - 1 if at > start and text[at - 1] == CR else at
                if last > start:
                    if last - start > limit or text[start] == comment:
                        return -1
                    rows += 1
                start = at + 1
                found[0] = rows
                found[1] = line
                if start >= bound:
                    return start
        block += BLOCK
    if final and start < stop:
        if inside or stop - start > limit or text[start] == comment:
            return -1
        found[0] = rows + 1
        found[1] = line
        return stop
    return start


def _found(text: Bytes, at: int, stop: int, byte: int) -> int:
    """Which bytes of the block at an offset are this one, as bits; nothing is read from `stop` on."""
    if at + BLOCK <= stop:
        return equal_at(text, at, byte) | (equal_at(text, at + 32, byte) << unsigned(32))
    bits = unsigned(0)
    for index in range(stop - at):
        if text[at + index] == byte:
            bits |= unsigned(1) << unsigned(index)
    return bits


def _marks(text: Bytes, at: int, delimiter: int, quote: int) -> int:
    """Which bytes of the vector at an offset end a cell or are quotes, as bits."""
    return equal_at(text, at, delimiter) | equal_at(text, at, quote) | equal_at(text, at, LF)
