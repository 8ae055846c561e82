"""The one assembly that an organization has."""

from interparl.loader.parse.facts import Body
from interparl.loader.parse.reference import organizations


def own_assembly(organization: Body) -> Body | None:
    """The one assembly that an organization has, for a page that calls it "its parliament"."""
    own = [
        key for key, known in organizations().items()
        if known.kind == "assembly" and known.parent == organization.key
    ]  # fmt: skip
    if organization.key is None or len(own) != 1:
        return None
    known = organizations()[own[0]]
    return Body(
        "organization", known.name, known.name, None, organization, own[0], known.acronym,
        is_assembly=True,
    )  # fmt: skip
