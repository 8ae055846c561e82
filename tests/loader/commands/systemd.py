"""systemd's own program, which knows what a unit may say."""

import shutil


def systemd_analyze() -> str:
    """The path of systemd-analyze; a test that needs it fails where it is missing."""
    path = shutil.which("systemd-analyze")
    assert path, "systemd-analyze is missing: `apt-get install systemd`, as .ci/run does"
    return path
