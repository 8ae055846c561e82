"""The comparison form: what folds together, what stays apart, and that folding is settled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interparl.loader.parse.reference import fold

EXAMPLES = [
    ("National Assembly", "national assembly"),
    ("  National\u00a0Assembly,\n", "national assembly"),
    ("Organisation for Co-operation", "organization for cooperation"),
    ("Inter-Parliamentary Union", "interparliamentary union"),
    ("Interparliamentary Union", "interparliamentary union"),
    ("Co‑ordinator", "coordinator"),
    ("Organisations", "organizations"),
    ("Ministry of Defence", "ministry of defense"),
    ("Development Programmes", "development programs"),
    ("Centre", "center"),
    ("Central", "central"),
    ("Defencelessness", "defencelessness"),
    ("Co-Chairman", "co chairman"),
    ("Dáil Éireann", "dail eireann"),
    ("Bärbel Bas", "barbel bas"),
    ("Łódź", "lodz"),
    ("Tromsø", "tromso"),
    ("Straße", "strasse"),
    ("Alþingi", "althingi"),
    ("Davíð", "david"),
    ("Milli Məclis", "milli maclis"),
    ("Diyarbakır", "diyarbakir"),
    ("İSTANBUL", "istanbul"),
    ("Đorđe", "dorde"),
    ("Æthelstan", "aethelstan"),
    ("U.S.A.", "usa"),
    ("U.S", "us"),
    ("U.N. Security Council", "un security council"),
    ("1.5 million", "1 5 million"),
    ("House of Peoples’ Representatives", "house of peoples representatives"),
    ("House of Peoples' Representatives", "house of peoples representatives"),
    ("Oʻzbekiston", "ozbekiston"),
    ("OSCE/ODIHR", "osce odihr"),
    ("a_b", "a b"),
    ("", ""),
    ("...", ""),
]


@pytest.mark.parametrize(("text", "folded"), EXAMPLES)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_the_ascii_form_again_changes_nothing(text: str) -> None:
    once = fold(text)
    if once.isascii():
        assert fold(once) == once
