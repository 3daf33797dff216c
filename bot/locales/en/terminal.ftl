# The conversation in a terminal.

terminal-welcome = Lá Phiếu: ask anything about the elections, by the law in force. Type “exit” to stop.
