"""Evaluation: question sets and suites, what counts as right, tables with intervals, floors. Run by `laphieu evaluate`."""
