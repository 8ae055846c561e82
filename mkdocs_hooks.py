"""What mkdocs does beside its own: pages that lie outside of docs/, and links to files of the code.

The pages under docs/ are read in the repository, too, and link to what lies beside docs/. On the
site the list of tables is a page; what is no page there is named without a link.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent
# Page of the site -> file of the repository.
OUTSIDE = {"tables.md": "schema/TABLES.md", "changelog.md": "CHANGELOG.md"}
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?:\.\./)+(?P<path>[^)#]+)(?P<anchor>#[^)]*)?\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of docs/bi/ into the menu."""
    pages = sorted(f"bi/{path.name}" for path in (ROOT / "docs" / "bi").glob("*.md"))
    for part in config.nav or []:
        for item in part.get("How-to", []) if isinstance(part, dict) else []:
            if isinstance(item, dict) and "BI tools" in item:
                item["BI tools"] = pages
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take in the pages that lie outside of docs/."""
    for page, path in OUTSIDE.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - mkdocs' signature
    """Lead links that leave docs/ to the pages that these are on the site."""
    up = "../" * page.file.src_uri.count("/")

    def led(found: re.Match[str]) -> str:
        for target, path in OUTSIDE.items():
            if found["path"] == path:
                return f"[{found['words']}]({up}{target}{found['anchor'] or ''})"
        if (ROOT / "docs" / found["path"]).exists():  # from a folder of docs/ to another one
            return found[0]
        if not (ROOT / found["path"]).exists():
            return found[0]  # mkdocs says that it leads nowhere
        return found["words"]

    return LINK.sub(led, markdown)
