"""Answers that are computed: ages, deadlines, ballots by residence, seats and names, majorities, councils' sizes. Arithmetic by code, never by a model."""
