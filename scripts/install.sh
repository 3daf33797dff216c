#!/bin/sh
# Install the project (arguments: what pip should install, such as --editable ".[dev]") with the CPU build of torch;
# stop before a download of gigabytes of CUDA.
set -eu
: "${PYTHON:=.venv/bin/python}"
TORCH=torch==2.13.0

echo "laphieu: installing into .venv; the first time takes a few minutes (about 2 GB on the disk)" >&2
# Older pips download whole wheels to answer what they would install.
"$PYTHON" -m pip install -qq --disable-pip-version-check --upgrade "pip>=25"
if ! "$PYTHON" -c 'import importlib.metadata as m; m.version("torch")' 2>/dev/null; then
    index=${TORCH_INDEX:+--index-url "$TORCH_INDEX"}
    # Resolve first, download nothing but metadata: the report names what would be installed.
    # shellcheck disable=SC2086  # the option and its value are two words
    if ! report=$("$PYTHON" -m pip install -qq --disable-pip-version-check --dry-run --report - $index "$TORCH"); then
        echo "laphieu: $TORCH cannot be found. Set TORCH_INDEX to an index that has it (make run TORCH_INDEX=…)." >&2
        exit 1
    fi
    if printf '%s' "$report" | grep -qiE '"name": "(nvidia-|triton|cuda-)'; then
        cat >&2 <<'STOP'
laphieu: here "torch" would bring gigabytes of CUDA, which the assistant does not use. Nothing was downloaded.
Choose the CPU build: find the address of PyTorch's CPU index under "Get Started" on its site (Compute Platform: CPU) and run
    make run TORCH_INDEX=<that address>
To take the CUDA build all the same: .venv/bin/pip install torch==2.13.0, then make run.
STOP
        exit 1
    fi
    # shellcheck disable=SC2086
    "$PYTHON" -m pip install -qq --disable-pip-version-check $index "$TORCH"
fi
"$PYTHON" -m pip install -qq --disable-pip-version-check "$@"
