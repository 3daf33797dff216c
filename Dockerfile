# The assistant in a small image: `docker build --build-arg TORCH_INDEX=<index of CPU builds> -t laphieu .` (see README), then
# `docker run -e TELEGRAM_BOT_TOKEN=… -v laphieu-data:/data laphieu`. Data (the index, the database) lives in the volume.
FROM python:3.11-slim-bookworm AS build
ARG TORCH_INDEX=""
WORKDIR /src
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY pyproject.toml README.md LICENSE ./
COPY scripts/install.sh scripts/
COPY bot bot
COPY knowledge knowledge
# Stops before it downloads gigabytes of CUDA, and says how to choose the CPU build.
RUN PYTHON=python TORCH_INDEX="$TORCH_INDEX" sh scripts/install.sh .

FROM python:3.11-slim-bookworm
# What reads scans and old Word documents. Debian keeps one version of each, and drops it for the next security fix: a pin would break the build.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends antiword tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --create-home --home-dir /home/laphieu laphieu \
    && mkdir /data && chown laphieu /data
COPY --from=build /venv /venv
COPY config.toml /home/laphieu/config.toml
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 LAPHIEU_HOME=/home/laphieu LAPHIEU_DATA=/data
USER 10001
WORKDIR /home/laphieu
VOLUME /data
# The assistant touches a file in the data folder while it runs.
HEALTHCHECK --interval=2m --timeout=30s --start-period=5m CMD ["laphieu", "health"]
ENTRYPOINT ["laphieu"]
CMD ["run"]
