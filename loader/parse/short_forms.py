"""Short forms: what "the Organization" or "the Senate" means by what was named before."""

from collections import Counter, defaultdict
from collections.abc import Set as AbstractSet

from interparl.loader.parse.facts import Body, BodyKind


class ShortForms(dict[str, Body]):
    """Folded form -> the body last named so; the states of these bodies are counted by kind."""

    def __init__(self) -> None:
        super().__init__()
        self._states: defaultdict[str, Counter[str | None]] = defaultdict(Counter)

    def __setitem__(self, form: str, body: Body) -> None:
        before = self.get(form)
        super().__setitem__(form, body)
        self._states[body.kind][body.state] += 1
        if before is not None:
            states = self._states[before.kind]
            states[before.state] -= 1
            if not states[before.state]:
                del states[before.state]

    def states_of(self, kind: BodyKind) -> AbstractSet[str | None]:
        """The states whose parliament, or chamber, is named; ``None`` for one of no state."""
        return self._states[kind].keys()
