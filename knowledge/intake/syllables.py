"""Whether a written syllable could be Vietnamese: an onset, a rhyme and one tone, as the spelling allows them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia
ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ya yê yêm yên yêng yêt yêu ych ynh yt yp yu uy o oa oac oach oai oam oan oang oanh oao oap
oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê
uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uya uych uyê uyên uyêt uynh uyt uyp uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp
ươt ươu ưt ưu oeng uyn êc uêu
"""
_SYLLABLE = re.compile(f"(?:{_ONSETS})?(?:{'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word without digits and punctuation is spelt as a Vietnamese syllable; names and loanwords mostly are not."""
    apart = unicodedata.normalize("NFD", word.lower())
    plain = apart.translate(_TONES)
    return len(apart) - len(plain) <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None
