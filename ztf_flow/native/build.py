"""`python -m ztf_flow.native.build` compiles the sources of native functions to LLVM's intermediate representation.

It needs numba, and is run by whoever changes a source; what it writes into the folder `code` belongs to the package.
Each source is compiled in a process of its own, and so to the same code whatever else is: numba numbers variables on
from one function to the next, and sorts them by name.
"""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import llvmlite
import numba
from llvmlite import ir
from numba import types
from numba.extending import intrinsic, overload

from ztf_flow.native import digest, language, parameters, sources
from ztf_flow.native.machine import CODE

_POINTERS = {
    language.Bytes: types.uint8,
    language.Flags: types.uint8,
    language.Offsets: types.int32,
    language.Integers: types.int64,
    language.Words: types.uint64,
    language.Doubles: types.float64,
}
_BYTE, _WORD = ir.IntType(8), ir.IntType(64)
_VECTOR = ir.VectorType(_BYTE, language.VECTOR)


def _operation(result: Any, make: Callable[..., Any], *given: Any) -> Any:
    """An intrinsic that is made of instructions by `make(builder, *values)`; parameters of no given type are
    pointers."""

    def typed(context: Any, *arguments: Any) -> Any:
        kinds = [kind if wanted is None else wanted for kind, wanted in zip(arguments, given, strict=True)]

        def generate(_: Any, builder: Any, __: Any, values: Any) -> Any:
            return make(builder, *values)

        return result(*kinds), generate

    names = ", ".join(f"a{index}" for index in range(len(given)))
    scope: dict[str, Any] = {"typed": typed}
    exec(f"def function(context, {names}): return typed(context, {names})", scope)  # noqa: S102  # numba asks for names
    return intrinsic(scope["function"])


def _at(builder: Any, pointer: Any, at: Any, kind: Any) -> Any:
    return builder.bitcast(builder.gep(pointer, [at]), kind.as_pointer())


def _compared(sign: str) -> Any:
    def make(builder: Any, pointer: Any, at: Any, byte: Any) -> Any:
        return _bits(builder, _at(builder, pointer, at, _VECTOR), sign, byte)

    return make


def _compared_from(sign: str) -> Any:
    def make(builder: Any, address: Any, byte: Any) -> Any:
        return _bits(builder, builder.inttoptr(address, _VECTOR.as_pointer()), sign, byte)

    return make


def _bits(builder: Any, at: Any, sign: str, byte: Any) -> Any:
    """How the bytes of the vector at a pointer compare to one."""
    vector = builder.load(at, align=1)
    lanes = builder.insert_element(ir.Constant(_VECTOR, ir.Undefined), builder.trunc(byte, _BYTE), _lane(0))
    mask = ir.Constant(ir.VectorType(ir.IntType(32), language.VECTOR), [0] * language.VECTOR)
    splat = builder.shuffle_vector(lanes, ir.Constant(_VECTOR, ir.Undefined), mask)
    found = builder.icmp_unsigned(sign, vector, splat)
    return builder.zext(builder.bitcast(found, ir.IntType(language.VECTOR)), _WORD)


def _lane(index: int) -> Any:
    return ir.Constant(ir.IntType(32), index)


def _copy(builder: Any, target: Any, to: Any, data: Any, at: Any) -> Any:
    value = builder.load(_at(builder, data, at, _VECTOR), align=1)
    builder.store(value, _at(builder, target, to, _VECTOR), align=1)
    return ir.Constant(_WORD, 0)


def _low_bytes(builder: Any, word: Any, count: Any) -> Any:
    bits = builder.shl(ir.Constant(_WORD, 1), builder.shl(count, ir.Constant(_WORD, 3)))
    return builder.and_(word, builder.sub(bits, ir.Constant(_WORD, 1)))


def _copy_from(size: int) -> Any:
    kind = ir.IntType(8 * size) if size <= 8 else ir.VectorType(_BYTE, size)

    def make(builder: Any, target: Any, to: Any, address: Any) -> Any:
        value = builder.load(builder.inttoptr(address, kind.as_pointer()), align=1)
        builder.store(value, _at(builder, target, to, kind), align=1)
        return ir.Constant(_WORD, 0)

    return _operation(_I, make, None, _I, _I)


def _byte_from(builder: Any, address: Any) -> Any:
    return builder.zext(builder.load(builder.inttoptr(address, _BYTE.as_pointer())), _WORD)


def _number_from(builder: Any, address: Any, index: Any) -> Any:
    return builder.load(builder.gep(builder.inttoptr(address, _WORD.as_pointer()), [index]), align=8)


_I, _U = types.int64, types.uint64
_OPERATIONS: dict[str, Any] = {
    "word_at": _operation(_U, lambda b, p, at: b.load(_at(b, p, at, _WORD), align=1), None, _I),
    "equal_at": _operation(_U, _compared("=="), None, _I, _I),
    "below_at": _operation(_U, _compared("<"), None, _I, _I),
    "low_bytes": _operation(_U, _low_bytes, _U, _I),
    "first_bit": _operation(_I, lambda b, bits: b.cttz(bits, ir.Constant(ir.IntType(1), 1)), _U),
    "count_bits": _operation(_I, lambda b, bits: b.ctpop(bits), _U),
    "copy_vector": _operation(_I, _copy, None, _I, None, _I),
    **{f"copy_{size}": _copy_from(size) for size in (1, 4, 8, 16, 32)},
    "byte_from": _operation(_I, _byte_from, _I),
    "equal_from": _operation(_U, _compared_from("=="), _I, _I),
    "below_from": _operation(_U, _compared_from("<"), _I, _I),
    "number_from": _operation(_I, _number_from, _I, _I),
    "unsigned": _operation(_U, lambda b, number: number, _I),
    "signed": _operation(_I, lambda b, word: word, _U),
    "as_double": _operation(types.float64, lambda b, number: b.sitofp(number, ir.DoubleType()), _I),
}


def _teach() -> None:
    """Tell numba what the functions of `language` are."""
    for name, operation in _OPERATIONS.items():
        names = ", ".join(inspect.signature(getattr(language, name)).parameters)
        scope: dict[str, Any] = {"operation": operation}
        exec(f"def make({names}): return lambda {names}: operation({names})", scope)  # noqa: S102
        overload(getattr(language, name), inline="always")(scope["make"])


def functions_of(module: Any) -> dict[str, Callable[..., int]]:
    """The functions of a source that are called from outside."""
    own = inspect.getmembers(module, inspect.isfunction)
    return {name: found for name, found in own if found.__module__ == module.__name__ and not name.startswith("_")}


def compiled(module: Any) -> dict[str, str]:
    """The code of a source's functions."""
    public = functions_of(module)
    for name, found in inspect.getmembers(module, inspect.isfunction):
        if found.__module__ == module.__name__ and name.startswith("_"):
            setattr(module, name, numba.njit(inline="always", error_model="numpy")(found))
    return {name: _code(name, found) for name, found in public.items()}


def _pointer(kind: Any) -> Any:
    return types.CPointer(_POINTERS[kind])  # type: ignore[no-untyped-call]


def _code(name: str, function: Callable[..., int]) -> str:
    kinds = [_I if kind is int else _pointer(kind) for kind in parameters(function)]
    made = numba.cfunc(_I(*kinds), error_model="numpy")(function)
    text: str = made.inspect_llvm()
    text = text.replace(made.native_name, name)
    inner = re.search(r"^define .*?@(_ZN[^(]*)\(", text, re.MULTILINE)
    if inner is not None:
        text = text.replace(inner.group(1), f"{name}.body")
    text = re.sub(r"_ZN08NumbaEnv\w*", f"{name}.environment", text)
    foreign = re.findall(r"^declare [^@]*@(?!llvm\.)([^(]*)", text, re.MULTILINE)
    assert set(foreign) <= {"memcpy", "memset", "memmove"}, f"{name} calls {foreign}: a helper was not made part of it"
    text = _numbered(re.sub(r" +; preds = .*", "", text))
    lines = [line for line in text.splitlines() if not line.startswith(("target ", "source_filename", "; ModuleID"))]
    return "\n".join(lines).strip() + "\n"


def _numbered(text: str) -> str:
    """The code with labels and names counted from zero, so that it depends less on the functions before it."""
    names: dict[str, str] = {}
    return re.sub(
        r"\bB\d+(?![A-Za-z0-9])|(?<=_)v\d+(?=_)",
        lambda name: names.setdefault(name[0], f"{name[0][0]}{len(names)}"),
        text,
    )


def versions() -> str:
    """What code is made by: another version may make other code of the same source."""
    return f"numba {numba.__version__}, llvmlite {llvmlite.__version__}"


def texts(module: Any) -> dict[str, str]:
    """The files of a source's functions, by name. Only for the first source in a process these are what is kept."""
    _teach()
    head = f"; made from {module.__name__} by `python -m ztf_flow.native.build`, {versions()}, {digest(module)}\n"
    return {f"{name}.ll": head + code for name, code in compiled(module).items()}


def main(*names: str) -> int:
    """Build the sources that are named, or all."""
    CODE.mkdir(exist_ok=True)
    if len(names) == 1:
        for name, text in texts(import_module(names[0])).items():
            (CODE / name).write_text(text)
            print(name, len(text))  # noqa: T201
        return 0
    for module in names or [module.__name__ for module in sources()]:
        subprocess.run([sys.executable, "-m", "ztf_flow.native.build", module], check=True)
    known = {f"{name}.ll" for module in sources() for name in functions_of(module)}
    for path in CODE.glob("*.ll"):
        if path.name not in known:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
