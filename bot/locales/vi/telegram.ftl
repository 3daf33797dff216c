# Trên Telegram.

welcome-title = Chào bạn, tôi là Lá Phiếu 🗳️
welcome-what =
    Tôi trả lời câu hỏi về bầu cử đại biểu Quốc hội và Hội đồng nhân dân theo văn bản đang có hiệu lực, kèm đúng điều, khoản để bạn đối chiếu.

    Bạn cứ gõ câu hỏi, không dấu cũng được. Ví dụ: “Bao nhiêu tuổi thì được đi bầu?”
welcome-privacy = 🔒 Tôi không lưu câu hỏi kèm người hỏi, không lưu tên hay số điện thoại của bạn. Câu hỏi tôi chưa trả lời được, hoặc trả lời bị 👎, được bỏ tên, số, địa chỉ rồi chuyển cho người phụ trách nội dung, không kèm gì cho biết ai hỏi. Vài câu hỏi gần nhất chỉ nằm trong bộ nhớ tạm, lâu nhất 30 phút; gõ /forget là xóa ngay. Tôi chỉ lưu ngôn ngữ bạn chọn cho cuộc trò chuyện này và, nếu bạn tự cho biết bằng /place, mã của xã, phường nơi bạn ở; nếu bạn bấm 🔔 chờ câu trả lời, thì thêm một mã chờ, tối đa 30 ngày.
welcome-operator = ℹ️ Tôi là trợ lý tự động, không phải cơ quan nhà nước hay cơ quan bầu cử. Đơn vị vận hành: { $operator }
welcome-language = Chọn ngôn ngữ / Choose a language:

help-title = Bạn hỏi tôi thế nào?
help-what =
    Gõ câu hỏi như khi nhắn tin, mỗi lần một ý. Tôi nhớ vài câu gần nhất, nên bạn có thể hỏi tiếp “còn người nước ngoài thì sao?”.

    Dưới câu trả lời có các nút: 📖 mở điều khoản, câu nên hỏi tiếp, sao chép và chia sẻ kèm nguồn.

    Trong nhóm, hãy nhắc tên @{ $bot } hoặc trả lời tin nhắn của tôi.
help-commands =
    /calendar – lịch bầu cử: bây giờ, sắp tới
    /sources – các văn bản tôi dựa vào
    /place – nơi bạn ở và đơn vị bầu cử Quốc hội của bạn
    /language – đổi ngôn ngữ
    /forget – xóa ngay những gì tôi đang nhớ
    /start – giới thiệu và quyền riêng tư
help-limits = Tôi không khuyên bầu cho ai, không nhận xét ứng cử viên và không đoán kết quả.

command-start = Giới thiệu, quyền riêng tư
command-help = Cách hỏi
command-language = Đổi ngôn ngữ
command-calendar = Lịch bầu cử: bây giờ, sắp tới
command-sources = Các văn bản được dùng
command-forget = Xóa ngay những gì đang nhớ
command-ask = Hỏi (dùng trong nhóm)
command-moderate = Việc của người kiểm duyệt

language-choose = Bạn muốn tôi nói tiếng gì? / Which language shall I speak?
language-chosen = Được rồi, tôi sẽ nói tiếng Việt với bạn. Hỏi bằng tiếng nào tôi trả lời bằng tiếng ấy.
button-language = Tiếng Việt
forgotten = 🧹 Đã xóa: những câu hỏi gần đây, ngôn ngữ đã chọn, nơi ở đã lưu và các câu trả lời đang chờ. Tôi không còn giữ gì về cuộc trò chuyện này.
group-hello = Chào cả nhóm! Tôi là Lá Phiếu, trợ lý tự động về luật bầu cử. Cần hỏi, bạn nhắc tên @{ $bot } kèm câu hỏi hoặc trả lời tin nhắn của tôi; còn lại tôi giữ im lặng và không lưu gì.

sources-title = Các văn bản tôi dựa vào
sources-since = có hiệu lực từ { $since }
sources-until = có hiệu lực từ { $since } đến { $until }
sources-amended = được sửa đổi, bổ sung bởi { $amended }
sources-official = trang chính thức

provision-title = Điều { $number }. { $title }
provision-since = 🗓 Có hiệu lực từ { $since }
provision-until = 🗓 Có hiệu lực từ { $since } đến { $until }
provision-amended = ✏️ Được sửa đổi, bổ sung bởi { $amended }
provision-plain = Diễn giải dễ hiểu, không phải nguyên văn:
provision-other = Quy định áp dụng từ { $since } đến { $until }:
provision-coming = Quy định áp dụng từ { $since }:
button-official = 🌐 Trang chính thức

answer-source = 📖 { $place }
button-copy = 📋 Sao chép
button-share = ↗️ Chia sẻ
photo-not-read = 🖼 Tôi chỉ đọc phần chữ bạn viết kèm, không xem được ảnh hay tệp.

ask-empty = Bạn gõ câu hỏi giúp tôi nhé, ví dụ: “Cần mang giấy tờ gì khi đi bỏ phiếu?”. Xem cách hỏi: /help
ask-empty-group = Bạn viết câu hỏi sau tên tôi nhé, ví dụ: “@{ $bot } bao nhiêu tuổi được đi bầu?”
unknown-command = Tôi không biết lệnh này. Bạn cứ gõ thẳng câu hỏi, hoặc xem /help
wait = Bạn hỏi nhanh quá, tôi theo không kịp 😅 Chờ { $seconds } giây rồi hỏi tiếp nhé.
press-gone = Nút này đã cũ: nội dung không còn trong thư viện. Bạn gõ lại câu hỏi nhé.
failure = Xin lỗi bạn, tôi gặp trục trặc khi trả lời. Bạn thử lại sau ít phút nhé.

unread-photo = Tôi không xem được ảnh. Bạn gõ câu hỏi bằng chữ giúp tôi nhé.
unread-voice = Tôi chưa nghe được tin nhắn thoại hay âm thanh. Bạn gõ câu hỏi bằng chữ giúp tôi nhé.
unread-video = Tôi chưa xem được video. Bạn gõ câu hỏi bằng chữ giúp tôi nhé.
unread-sticker = Nhãn dán vui đấy! Có gì về bầu cử thì bạn gõ câu hỏi nhé.
unread-animation = Ảnh động vui đấy! Có gì về bầu cử thì bạn gõ câu hỏi nhé.
unread-location = Tôi không dùng và không lưu vị trí của bạn. Nơi bỏ phiếu của bạn: xem VNeID hoặc hỏi Tổ bầu cử, Ủy ban nhân dân cấp xã.
unread-contact = Tôi không dùng và không lưu danh bạ. Bạn gõ câu hỏi bằng chữ giúp tôi nhé.
unread-document = Tôi không đọc được tệp. Bạn gõ câu hỏi bằng chữ giúp tôi nhé.
unread-poll = Tôi không tham gia bình chọn. Có gì về luật bầu cử thì bạn gõ câu hỏi nhé.
unread-dice = Tôi không chơi trò may rủi. Có gì về bầu cử thì bạn gõ câu hỏi nhé.
unread-other = Tôi chỉ đọc được chữ. Bạn gõ câu hỏi giúp tôi nhé.
