# Câu trả lời không dựa trên điều khoản nào, và nhãn của quy định cũ.

outcome-abstain = Các văn bản trong thư viện không nói về điều này, nên tôi không đoán. Bạn hỏi Ủy ban nhân dân cấp xã hoặc Tổ bầu cử nơi bạn ở; thông tin về khu vực bỏ phiếu và danh sách cử tri có trên VNeID.
outcome-decline = Tôi không góp ý, nhận xét hay dự đoán về ứng cử viên, đảng phái hay kết quả, và không làm việc trái quy định. Tôi có thể giải thích cách bỏ phiếu, danh sách cử tri, ứng cử, khiếu nại theo luật.
outcome-out-of-scope = Tôi chỉ trả lời về bầu cử đại biểu Quốc hội và Hội đồng nhân dân.
outcome-smalltalk = Chào bạn, tôi là Lá Phiếu, trợ lý tự động trả lời câu hỏi về luật bầu cử. Bạn cứ hỏi, ví dụ: “Bao nhiêu tuổi thì được đi bầu?”
earlier-rule = Trước đây (từ { $since } đến { $until }): { $text }

place-article = Điều { $number }
place-clause = khoản { $number }
place-point = điểm { $letter }
source-line = { $place }: { $title } (có hiệu lực từ { $since })
