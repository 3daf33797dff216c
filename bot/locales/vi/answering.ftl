# Câu trả lời không dựa trên điều khoản nào, và nhãn của quy định cũ.

outcome-abstain = Các văn bản trong thư viện không nói về điều này, nên tôi không đoán. Bạn hỏi Ủy ban nhân dân cấp xã hoặc Tổ bầu cử nơi bạn ở; thông tin về khu vực bỏ phiếu và danh sách cử tri có trên VNeID.
abstain-application = Các văn bản không nói về lỗi hay cách chạy của ứng dụng trên máy của bạn, nên tôi không đoán. Bạn hỏi Công an cấp xã hoặc mục hỗ trợ trong VNeID; việc bầu cử không tùy vào ứng dụng: Ủy ban nhân dân cấp xã và Tổ bầu cử nơi bạn ở vẫn trả lời về danh sách cử tri và nơi bỏ phiếu.
abstain-own-case = Tôi không xem được hồ sơ, đơn hay danh sách của riêng ai; các văn bản chỉ nói quy định chung. Bạn hỏi nơi đã nhận đơn hoặc hồ sơ (Ủy ban nhân dân cấp xã, Ủy ban bầu cử); tên mình trong danh sách cử tri tra được trên VNeID hoặc ở nơi niêm yết.
abstain-results = Các văn bản trong thư viện không có con số hay kết quả này, nên tôi không đoán. Kết quả do Ủy ban bầu cử và Hội đồng bầu cử quốc gia công bố: bạn xem trang của Hội đồng bầu cử quốc gia hoặc hỏi Ủy ban nhân dân cấp xã.
abstain-candidates = Các văn bản trong thư viện không nói về từng người ứng cử, nên tôi không đoán. Tiểu sử và chương trình hành động được niêm yết cùng danh sách người ứng cử ở khu vực bỏ phiếu và xem được trên VNeID; bạn cũng có thể hỏi Ủy ban bầu cử nơi bạn ở.
abstain-place = Các văn bản không ghi địa điểm, số điện thoại hay sắp xếp của từng nơi, nên tôi không đoán. Bạn hỏi Tổ bầu cử hoặc Ủy ban nhân dân cấp xã nơi bạn ở; khu vực bỏ phiếu của mình xem trên thẻ cử tri hoặc VNeID.
partial-missing = Về “{ $part }”: { $who }
outcome-decline = Tôi không góp ý, nhận xét hay dự đoán về ứng cử viên, đảng phái hay kết quả, và không làm việc trái quy định. Tôi có thể giải thích cách bỏ phiếu, danh sách cử tri, ứng cử, khiếu nại theo luật.
outcome-out-of-scope = Tôi chỉ trả lời về bầu cử đại biểu Quốc hội và Hội đồng nhân dân.
outcome-smalltalk = Chào bạn, tôi là Lá Phiếu, trợ lý tự động trả lời câu hỏi về luật bầu cử. Bạn cứ hỏi, ví dụ: “Bao nhiêu tuổi thì được đi bầu?”
outcome-smalltalk-thanks = Không có chi. Bạn còn thắc mắc gì về bầu cử thì cứ hỏi tiếp nhé.
earlier-rule = Trước đây (từ { $since } đến { $until }): { $text }

place-article = Điều { $number }
place-clause = khoản { $number }
place-point = điểm { $letter }
source-line = { $place }: { $title } (có hiệu lực từ { $since })

claim-differs = Con số bạn nghe khác với quy định này; quy định ghi: { $told }.
claim-agrees = Con số bạn nêu ({ $heard }) có trong quy định này.
claim-figure = { $number }{ $unit ->
    [day] {" "}ngày
    [hour] {" "}giờ
    [month] {" "}tháng
    [year] {" "}năm
    [minute] {" "}phút
   *[percent] %
}
