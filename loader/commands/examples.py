"""Examples: how the help of each command ends."""


def examples(*lines: str) -> str:
    """The last words of a command's help: what one may type."""
    # Click keeps the lines of a paragraph that begins with a backspace.
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
