"""How near two encoders are, on sentences of the kind that they will meet."""

from dataclasses import dataclass

import numpy as np

from knowledge.embedding.base import Encoder

SENTENCES = (
    "Công dân bao nhiêu tuổi thì được bầu cử?",
    "Người đang bị tạm giam có được ghi tên vào danh sách cử tri không?",
    "Tôi mất thẻ cử tri thì phải làm sao",
    "Bỏ phiếu hộ người khác có được không?",
    "Khu vực bỏ phiếu mở cửa từ mấy giờ đến mấy giờ trong ngày bầu cử?",
    "Phiếu bầu thế nào là không hợp lệ?",
    "toi di lam xa que thi bau o dau",
    (
        "Cử tri không thể tự viết được phiếu bầu thì nhờ người khác viết hộ, nhưng phải tự mình bỏ phiếu; người viết hộ phải "
        "bảo đảm bí mật phiếu bầu của cử tri."
    ),
    "Nghị quyết số 40/NQ-HĐBCQG, Luật số 85/2015/QH13 ngày 25 tháng 6 năm 2015.",
    "What is the voting age in Viet Nam?",
    "Can I vote if I am registered as a temporary resident in another province?",
    "A ballot that marks more candidates than there are seats is invalid.",
)


@dataclass(frozen=True)
class Likeness:
    """Cosines between two encoders' vectors of the same texts."""

    mean: float
    least: float


def compare(one: Encoder, other: Encoder) -> Likeness:
    """Cosines over the sentences, each as a query and as a passage."""
    queries = (one.encode_queries(SENTENCES) * other.encode_queries(SENTENCES)).sum(axis=1)
    passages = (one.encode_passages(SENTENCES) * other.encode_passages(SENTENCES)).sum(axis=1)
    cosines = np.concatenate([queries, passages])
    return Likeness(float(cosines.mean()), float(cosines.min()))
