# `laphieu knowledge queue`, `laphieu statistics`.

queue-arranging = Đang xếp câu hỏi mới vào nhóm…
queue-none = Không còn câu hỏi nào chờ câu trả lời.
queue-next = Xem một nhóm: laphieu knowledge queue show { $group }
queue-column-group = nhóm
queue-column-count = lượt hỏi
queue-column-waiting = chờ báo
queue-column-last = gần nhất
queue-column-question = câu hỏi
queue-column-state = trạng thái
queue-group = Nhóm { $group }: { $count } lượt hỏi, { $waiting } người chờ báo, từ { $first } đến { $last }
queue-now = Nhóm { $group }: { $state }
queue-state-open = đang chờ
queue-state-taken = đang được soạn
queue-state-answered = đã trả lời
queue-state-dismissed = đã gác lại
queue-drafted = bản nháp { $draft }
queue-causes = Vì sao vào đây: { $causes }
queue-cause-abstain = chưa có câu trả lời
queue-cause-partial = trả lời thiếu
queue-cause-clarify = phải hỏi lại
queue-cause-thumbs-down = bị chê
queue-provinces = Mã tỉnh của người hỏi (nếu họ có cho biết): { $provinces }
queue-topic = Quy định gần nhất: { $reference } (laphieu knowledge show { $reference })
queue-linked = Bản nháp { $draft } trả lời nhóm { $group }. Khi bản nháp được công bố, { $waiting } người đang chờ sẽ được báo.

queue-error-ambiguous = Có nhiều nhóm mang tên bắt đầu như vậy. Hãy gõ thêm vài chữ của tên.
queue-error-elsewhere = Người ở tỉnh khác cũng hỏi câu này, nên để người kiểm duyệt cấp quốc gia quyết định. Câu trả lời cho riêng nơi bạn thì viết bằng: laphieu knowledge answer set.
queue-error-no-answer = Bản nháp này không có câu trả lời viết sẵn nào. Hãy thêm bằng “laphieu knowledge answer set … --draft”, hoặc dùng “laphieu knowledge queue answer”.

statistics-not-png = Hình được ghi theo kiểu PNG: hãy đặt tên tệp { $path } với đuôi .png.
statistics-written = Đã ghi hình vào { $path }
statistics-not-written = Không ghi được { $path }: { $why }
