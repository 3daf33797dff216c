"""How knowledge is kept true: who may change it, what was published when, how a library becomes the one that answers, and the log of it all."""
