"""The folders are what pyproject.toml and the design say of them."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("schema", "loader", "sql")

# From left to right; a file imports from its own stage and from those before it. The entry that
# matches most of a module's name tells its stage.
STAGES = (
    "interparl.schema",
    "interparl.sql",
    "interparl.loader",  # what lies beside the stages, such as the errors: the ground of all
    "interparl.loader.read",
    "interparl.loader.parse",
    "interparl.loader.resolve",
    "interparl.loader.load",
    "interparl.loader.answer",
    "interparl.loader.readers",
    "interparl.loader.warm",
    "interparl.loader.export",
    "interparl.loader.pipeline",
    "interparl.loader.reread",  # what is stored already
    "interparl.loader.decide",
    "interparl.loader.look_up",
    "interparl.loader.reload",  # what is registered
    "interparl.loader.browse",
    "interparl.loader.commands",
    "interparl.loader.cli",
)

LONGEST = 300  # lines: style.md, 13


def modules() -> dict[str, Path]:
    """The Python files that install, by the name under which they do."""
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    return {module_name(path): path for path in paths}


def module_name(path: Path) -> str:
    """The name under which a file of the checkout installs."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("interparl", *parts)).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """What a file imports, anywhere in it: modules, and the names taken from them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = f"{'.' * node.level}{node.module or ''}"
            found.update(f"{source}.{alias.name}" for alias in node.names)
    return found


def stage(module: str) -> int:
    """The place of a module in STAGES."""
    holding = [name for name in STAGES if f"{module}.".startswith(f"{name}.")]
    return STAGES.index(max(holding, key=len))


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("interparl.schema.base", "interparl.schema"),
        ("interparl.loader.errors", "interparl.loader"),
        ("interparl.loader.reading", "interparl.loader"),
        ("interparl.loader.read", "interparl.loader.read"),
        ("interparl.loader.load.runs", "interparl.loader.load"),
    ],
)
def test_stage_is_told_by_the_name(module: str, expected: str) -> None:
    assert STAGES[stage(module)] == expected


def test_imports_flow_one_way() -> None:
    against = [
        f"{module} imports {imported}"
        for module, path in modules().items()
        for imported in sorted(imports(path))
        if imported.startswith("interparl.") and stage(imported) > stage(module)
    ]
    assert against == []


def test_nothing_is_imported_by_its_bare_name() -> None:
    paths = [*modules().values(), *(ROOT / "tests").rglob("*.py")]
    bare = [
        f"{path.relative_to(ROOT)} imports {imported}"
        for path in paths
        for imported in sorted(imports(path))
        if imported.split(".")[0] in {*FOLDERS, ""}
    ]
    assert bare == []


def test_packages_are_the_folders() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    setuptools = project["tool"]["setuptools"]
    suffixes = {".py", *(Path(pattern).suffix for pattern in setuptools["package-data"]["*"])}
    folders = {
        path.parent
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.suffix in suffixes
    }
    assert setuptools["packages"] == sorted(
        ".".join(("interparl", *folder.relative_to(ROOT).parts)) for folder in folders
    )


def test_files_are_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in (*FOLDERS, "tests")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".sql"}
        and "tests/gold" not in path.as_posix()
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long == {}
