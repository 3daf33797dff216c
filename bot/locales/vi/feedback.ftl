# Ý kiến về câu trả lời, câu hỏi chưa có câu trả lời, thống kê.

scrubbed-name = [tên]
scrubbed-number = [số]
scrubbed-mail = [thư điện tử]
scrubbed-link = [liên kết]
scrubbed-address = [địa chỉ]

queue-error-unknown = Không còn nhóm câu hỏi này.
queue-error-closed = Nhóm câu hỏi này đã được trả lời hoặc đã gác lại. Muốn làm tiếp, hãy mở lại nhóm.
queue-error-taken = Người khác đang soạn câu trả lời cho nhóm này. Hãy chọn nhóm khác, hoặc nhờ người đó trả lại.
queue-error-why-missing = Hãy ghi lý do gác lại, để người khác hiểu.

button-thumbs-up = 👍
button-thumbs-down = 👎
button-tell-me = 🔔 Báo cho tôi khi có câu trả lời
thumbs-up-thanks = Cảm ơn bạn!
thumbs-down-thanks = Cảm ơn bạn! Câu hỏi (không kèm tên hay số của bạn) được chuyển cho người phụ trách nội dung.
thumbs-down-too-late = Cảm ơn bạn, ý kiến đã được ghi nhận. Nhưng đã quá lâu nên tôi không còn nhớ câu hỏi; bạn hỏi lại nếu muốn người phụ trách xem.
thumbs-already = Tin này đã có ý kiến rồi, cảm ơn bạn.
ticket-kept =
    🔔 Được, khi có câu trả lời tôi sẽ nhắn ở đây. Tôi giữ câu hỏi của bạn (đã bỏ tên, số điện thoại, địa chỉ) và, tách riêng, số của cuộc trò chuyện này, tối đa 30 ngày.

    Đổi ý: gõ /forget là xóa ngay.
ticket-gone = Câu hỏi này không còn được giữ. Bạn hỏi lại nhé; nếu vẫn chưa có câu trả lời, nút này sẽ hiện ra lần nữa.
ticket-full = Bạn đang chờ câu trả lời cho nhiều câu hỏi rồi, nên tôi chưa nhận thêm. Gõ /forget nếu muốn bỏ hết.
notice-title = 🔔 Câu hỏi của bạn đã có câu trả lời
notice-again = (Có thể bạn đã nhận tin này: tôi bị ngắt giữa chừng khi gửi.)
notice-end = Tôi đã xóa liên kết giữa câu hỏi này và cuộc trò chuyện.

statistics-title = Hỏi đáp từ { $since } đến { $until }: { $asked } câu hỏi
statistics-days = Câu hỏi theo ngày và kết quả
statistics-topics = Được hỏi nhiều nhất
statistics-thumbs = Đánh giá của người hỏi
statistics-nothing = Chưa có câu hỏi nào
statistics-topic = Chủ đề
statistics-asked = Hỏi
statistics-all = Tất cả
statistics-language-vi = Tiếng Việt
statistics-language-en = Tiếng Anh
statistics-answer = trả lời
statistics-partial = trả lời một phần
statistics-clarify = hỏi lại
statistics-abstain = chưa có câu trả lời
statistics-decline = từ chối
statistics-out-of-scope = ngoài phạm vi
statistics-smalltalk = chào hỏi
statistics-thumbs-up = hữu ích
statistics-thumbs-down = chưa đạt
