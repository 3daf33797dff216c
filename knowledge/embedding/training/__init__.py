"""Training of the packaged embedding model on voters' questions: `python -m knowledge.embedding.training OUT_DIR`.

Developers' code: it needs torch and the packages of the build, and the assistant never imports it.
"""
