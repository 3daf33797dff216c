# Trò chuyện trong cửa sổ lệnh.

terminal-welcome = Lá Phiếu: hỏi gì về bầu cử cũng được, theo luật đang có hiệu lực. Gõ “thoát” để dừng.
