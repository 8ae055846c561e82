"""Names in a row, with what stands between them: states, groups, parties."""

BETWEEN = (
    r"(?:\ ?\([^()]{1,60}\))?(?:,\ (?!and\b)[^;:.,\ue000-\uf8ff]{2,40}(?:\ \([^()]{1,20}\))?)?"
    r"(?:;\ |,\ and\ |,?\ and\ |,\ |\ &\ |\ )(?:the\ |also\ )?"
)
NAMES_LISTED = rf"(?:{{person}}(?:{BETWEEN}{{person}}){{0,60}})"
TWO_NAMES = NAMES_LISTED.replace("{0,60}", "{1,60}")
