"""A head upon the encoder: its layers are the encoder's own at first, it learns, and its file says the same."""

import numpy as np
import pytest

from knowledge.embedding import PACKAGED_PATH, open_encoder
from knowledge.embedding.head import ClassifierHead

torch = pytest.importorskip("torch", reason="needs `pip install 'laphieu[build-model]'`")
pytest.importorskip("onnx", reason="needs `pip install 'laphieu[build-model]'`")

TEXTS = {
    0: ["Mất thẻ cử tri thì sao?", "Mấy giờ đóng cửa phòng bỏ phiếu?", "Who writes the voter list?", "Bao nhiêu tuổi thì được bầu?"],
    1: ["Nấu phở thế nào cho ngon?", "Giá xăng hôm nay bao nhiêu?", "What is the capital of France?", "Mai trời có mưa không?"],
}


@pytest.fixture(scope="module")
def encoder():
    """The packaged encoder."""
    return open_encoder()


@pytest.fixture(scope="module")
def states(encoder):
    """The states of the texts, by class."""
    return {number: [encoder.query_states(text) for text in texts] for number, texts in TEXTS.items()}


@pytest.mark.slow
def test_the_layers_start_as_the_encoders_next(encoder, states):
    """All six that follow give the encoder's vector again, as near as 8 bits let it."""
    from knowledge.embedding.training.head import HeadNetwork, next_layers  # noqa: PLC0415  needs torch and onnx

    network = HeadNetwork(next_layers(PACKAGED_PATH, 6), 2).eval()
    read = torch.from_numpy(states[0][0][None])
    for layer in network.layers:
        read = layer(read)
    vector = read[0].mean(0).detach().numpy()
    assert vector @ encoder.encode_queries([TEXTS[0][0]])[0] / np.linalg.norm(vector) > 0.98


@pytest.mark.slow
def test_it_learns_and_its_file_says_the_same(encoder, states, tmp_path):
    """Two classes of four texts; the file holds their names and the encoder's."""
    from knowledge.embedding.build.head_file import write_head  # noqa: PLC0415  needs torch and onnx
    from knowledge.embedding.training.head import Labelled, Plan, odds_of, train_head  # noqa: PLC0415  the same

    both = [*states[0], *states[1]]
    taught = [Labelled(states[0] * 40, [0] * 160), Labelled(states[1] * 40, [1] * 160, drawn=128)]
    network = train_head(PACKAGED_PATH, taught, 2, Plan(layers=1, epochs=16))
    odds = odds_of(network, both)
    assert odds.argmax(1).tolist() == [0] * 4 + [1] * 4
    write_head(network, tmp_path / "head.onnx", ["law", "other"], encoder.fingerprint, both)
    head = ClassifierHead(tmp_path / "head.onnx")
    assert (head.classes, head.encoder) == (("law", "other"), encoder.fingerprint)
    shares = np.exp(odds) / np.exp(odds).sum(1, keepdims=True)
    for one, (law, _) in zip(both, shares, strict=True):
        assert head.probabilities(one)["law"] == pytest.approx(law, abs=0.1)


def test_filling_and_dropping_never_leave_a_text_empty(states):
    """The shorter text is filled up; of dropped tokens the first is none."""
    from knowledge.embedding.training.head import padded  # noqa: PLC0415  needs torch and onnx

    together, ignored = padded([states[0][0], states[0][1][:3]])
    assert together.shape[:2] == ignored.shape == (2, len(states[0][0]))
    assert ignored[1].tolist() == [False] * 3 + [True] * (len(states[0][0]) - 3)
    assert not padded(states[0], 0.99)[1][:, 0].any()
