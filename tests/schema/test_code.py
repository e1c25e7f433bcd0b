"""User code: collected as text, loaded once, alive without its files."""

from __future__ import annotations

import linecache
import pickle
import shutil
import subprocess
import sys
import threading
import traceback
from pathlib import Path

import pytest

from ztf_flow.errors import ConfigError
from ztf_flow.schema.code import UserCode, collect


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files; the path of the first."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / next(iter(files))


def test_loading_twice_gives_the_same_module(tmp_path: Path) -> None:
    """A file is executed once per process."""
    path = write(tmp_path, {"models.py": "VALUE = object()\n"})
    assert collect(path).load() is collect(path).load()


def test_packages_relative_imports_and_namespaces_are_collected(tmp_path: Path) -> None:
    """All local modules that a file imports, directly or not, are among the texts; others are not."""
    path = write(
        tmp_path,
        {
            "models.py": "import json, pydantic\nfrom pack.one import A\nimport space.two\nfrom . import beside\n",
            "pack/__init__.py": "from .three import C\n",
            "pack/one.py": "from .. import nothing\nfrom .three import C as A\n",
            "pack/three.py": "C = 1\n",
            "space/two.py": "D = 2\n",
            "beside.py": "E = 3\n",
            "unused.py": "F = 4\n",
        },
    )
    names = [source.name for source in collect(path).imports]
    assert names == ["beside", "pack", "pack.one", "pack.three", "space", "space.two"]


def test_code_loads_in_another_process_after_its_files_are_gone(tmp_path: Path) -> None:
    """A pickled UserCode is all that another process needs."""
    path = write(
        tmp_path / "code",
        {
            "models.py": "from pack.one import A\nimport space.two as two\nfrom . import beside\n"
            "SUM = A + two.D + beside.E\n",
            "pack/__init__.py": "",
            "pack/one.py": "from .three import C as A\n",
            "pack/three.py": "C = 1\n",
            "space/two.py": "D = 20\n",
            "beside.py": "E = 300\n",
        },
    )
    pickled = pickle.dumps(collect(path))
    shutil.rmtree(tmp_path / "code")
    script = "import pickle, sys; print(pickle.load(sys.stdin.buffer).load().SUM)"
    done = subprocess.run([sys.executable, "-c", script], input=pickled, capture_output=True, check=True)
    assert done.stdout.strip() == b"321"


def test_helpers_of_one_name_live_side_by_side(tmp_path: Path) -> None:
    """Two files whose helpers have the same name and other text each see their own, also when importing late."""
    source = "def late():\n    from helper import VALUE\n    return VALUE\n"
    one = collect(write(tmp_path / "one", {"models.py": source, "helper.py": "VALUE = 1\n"})).load()
    two = collect(write(tmp_path / "two", {"models.py": source, "helper.py": "VALUE = 2\n"})).load()
    assert (one.late(), two.late(), one.late()) == (1, 2, 1)


def test_a_helper_named_like_a_loaded_module_is_still_the_helper(tmp_path: Path) -> None:
    """What else is in `sys.modules` doesn't come between a file and the module beside it."""
    path = write(tmp_path, {"models.py": "from pytest import MINE\n", "pytest.py": "MINE = 1\n"})
    assert collect(path).load().MINE == 1
    assert sys.modules["pytest"] is pytest


def test_threads_that_load_at_once_get_one_whole_module(tmp_path: Path) -> None:
    """No thread sees a module that another has only begun to execute."""
    path = write(tmp_path, {"models.py": "import threading\nthreading.Event().wait(0.05)\nDONE = object()\n"})
    code = collect(path)
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(code.load().DONE)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(map(id, found))) == 1


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbfTEXT = '\xc3\xa9'\n", b"# -*- coding: latin-1 -*-\nTEXT = '\xe9'\n", "TEXT = 'é'\n".encode()],
    ids=["byte order mark", "coding cookie", "plain"],
)
def test_a_file_is_decoded_as_python_does(tmp_path: Path, content: bytes) -> None:
    """Byte order marks and coding cookies count."""
    assert collect(write(tmp_path, {"models.py": content})).load().TEXT == "é"


def test_a_traceback_shows_the_line_though_the_file_is_gone(tmp_path: Path) -> None:
    """Errors of user code name the real file and show its line."""
    path = write(tmp_path, {"models.py": "def fail():\n    raise RuntimeError('here')\n"})
    module = collect(path).load()
    path.unlink()
    linecache.checkcache()
    with pytest.raises(RuntimeError) as raised:
        module.fail()
    text = "".join(traceback.format_exception(raised.value))
    assert f'"{path}", line 2' in text
    assert "raise RuntimeError('here')" in text


@pytest.mark.parametrize(
    ("files", "place", "reason"),
    [
        ({"m.py": "x = 1\n1 / 0\n"}, "m.py:2", "ZeroDivisionError"),
        ({"m.py": "import helper\n", "helper.py": "\n\n1 / 0\n"}, "helper.py:3", "ZeroDivisionError"),
        ({"m.py": "x = (\n"}, "m.py:1:5", "syntax error"),
        ({"m.py": "import helper\n", "helper.py": "\nx = (\n"}, "helper.py:2:5", "syntax error"),
        ({"m.py": "\nimport no_such_module_at_all\n"}, "m.py:2", "No module named 'no_such_module_at_all'"),
        ({"m.py": "import pack.missing\n", "pack/__init__.py": ""}, "m.py:1", "No module named 'pack.missing'"),
        ({"m.py": "raise SystemExit(3)\n"}, "m.py:1", "SystemExit"),
        ({"m.py": b"x = '\xff'\n"}, "m.py", "can't be read"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, files: dict[str, str | bytes], place: str, reason: str) -> None:
    """Whatever is wrong with user code is a ConfigError at its file and line."""
    path = write(tmp_path, files)
    with pytest.raises(ConfigError) as raised:
        collect(path).load()
    assert str(raised.value).startswith(f"{tmp_path / place}: ")
    assert reason in str(raised.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """There is no such file, and its path is said."""
    with pytest.raises(ConfigError, match="no such file") as raised:
        collect(tmp_path / "none.py")
    assert raised.value.place == str(tmp_path / "none.py")


def test_code_that_failed_can_be_loaded_when_it_is_mended(tmp_path: Path) -> None:
    """A failed load leaves nothing behind that a later one trips over."""
    path = write(tmp_path, {"models.py": "import helper\n", "helper.py": "1 / 0\n"})
    with pytest.raises(ConfigError):
        collect(path).load()
    write(tmp_path, {"helper.py": "VALUE = 1\n"})
    assert collect(path).load().helper.VALUE == 1


def test_the_fingerprint_is_that_of_the_texts(tmp_path: Path) -> None:
    """Moving files changes no fingerprint; changing a helper does."""

    def code(folder: str, helper: str) -> UserCode:
        return collect(write(tmp_path / folder, {"models.py": "import helper\n", "helper.py": helper}))

    one, moved, other = code("one", "A = 1\n"), code("two", "A = 1\n"), code("three", "A = 2\n")
    assert one.fingerprint == moved.fingerprint != other.fingerprint
    assert one.module_name != moved.module_name
