"""Names in a row, with what stands between them: states, groups, parties."""

# Whose somebody is, before his name: "Estonia's Anna Berg", "the Algerian Karim Saleh".
WHOSE = r"(?:(?:the\ )?(?:{state}'s?|{adjective})\ (?:{title}\ )?)?"
BETWEEN = (
    r"(?:\ ?\([^()]{1,60}\)|\ (?:of|from|in)\ (?:the\ )?(?:{state}|{place})|,\ {state}(?=[;,]))?"
    r"(?:,\ (?!and\b)[^;:.,\ue000-\uf8ff]{2,40}(?:\ \([^()]{1,20}\))?)?"
    rf"(?:;\ |,\ and\ |,?\ and\ |,\ |\ &\ |\ )(?:the\ |also\ )?{WHOSE}"
)
NAMES_LISTED = rf"(?:{WHOSE}{{person}}(?:{BETWEEN}{{person}}){{0,60}})"
TWO_NAMES = NAMES_LISTED.replace("{0,60}", "{1,60}")
