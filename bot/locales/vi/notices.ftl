# Thông báo khẩn, trích nguyên văn, và nơi một văn bản áp dụng.

notice = 📢 Thông báo ({ $scope }): { $text }
notice-provisional = 📢 Thông báo chưa được xác nhận ({ $scope }): { $text }
notice-more = (Còn { $count } thông báo khác cho nơi bạn ở.)

quote-article = Điều { $number }
quote-clause = khoản { $number }
quote-point = điểm { $letter }
quote-said = { $place } của { $document } ghi: “{ $words }”

place-hint = Có văn bản riêng của một địa phương về việc này. Gõ /place kèm tên xã, phường, tỉnh của bạn để tôi trả lời theo nơi bạn ở.

scope-nationwide = cả nước

provision-official = Nguyên văn:
