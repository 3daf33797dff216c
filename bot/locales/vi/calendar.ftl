# Ngày giờ, lịch bầu cử và câu trả lời theo thời điểm hỏi.

time-day = { $day }/{ $month }/{ $year }
time-hour = { $hour } giờ ngày { $day }
time-minute = { $hour } giờ { $minute } ngày { $day }
time-span = từ { $first } đến { $last }
time-hours-of-day = từ { $first } giờ đến { $last } giờ ngày { $day }
time-at-latest = chậm nhất { $when }
time-passed = đã qua
time-ended = đã kết thúc
time-today = đúng hôm nay
time-days = còn { $days } ngày
time-hours = còn { $hours } giờ
time-minutes = còn { $minutes } phút
time-coming = chưa bắt đầu, { $left }
time-done = đã xong ngày { $day }

# Câu nối thêm vào câu trả lời có thời hạn.
note-limit = { $first ->
    [yes] Với ngày bầu cử { $election }, hạn
   *[no] Hạn
} { $what } là { $when } ({ $state }){ $condition }.
note-span = Với ngày bầu cử { $election }: { $what } { $when } ({ $state }){ $condition }.
note-again = Tính đến lúc bạn hỏi, mốc này { $state }.
note-condition = , { $condition }
opening-condition = nếu phòng bỏ phiếu mở lúc { $hour } giờ

# Hỏi về thời điểm.
timing-unset = Lúc này chưa có ngày bầu cử: Quốc hội chưa ấn định.
timing-day = Ngày bầu cử là Chủ nhật { $day } ({ $left }); phòng bỏ phiếu mở từ { $opens } giờ đến { $closes } giờ. Đây là cuộc { $election }.
timing-day-today = Ngày bầu cử là hôm nay, Chủ nhật { $day }. { $now }
timing-day-over = Cuộc bầu cử đã diễn ra Chủ nhật { $day }, cách đây { $days } ngày. { $now }
timing-not-yet = Chưa: ngày bầu cử là Chủ nhật { $day } ({ $left }). { $now }
timing-under-way = Đang diễn ra hôm nay, Chủ nhật { $day }. { $now }
timing-held = Rồi: cuộc bầu cử đã diễn ra Chủ nhật { $day }, cách đây { $days } ngày. { $now }
timing-days = Ngày bầu cử Chủ nhật { $day }: { $left }.
timing-days-over = Không còn phải chờ: cuộc bầu cử đã diễn ra Chủ nhật { $day }, cách đây { $days } ngày. { $now }
timing-not-that-day = Không phải { $claimed }: ngày bầu cử là Chủ nhật { $day } ({ $state }).
timing-that-day = Đúng: ngày bầu cử là Chủ nhật { $day } ({ $state }).
timing-no-change = Các văn bản trong thư viện không ghi thay đổi nào: ngày bầu cử là Chủ nhật { $day } ({ $state }).
timing-next-unknown = Các văn bản chưa có ngày của cuộc bầu cử tiếp theo.
timing-last-one = Cuộc gần nhất đã diễn ra Chủ nhật { $day }.
timing-this-one = Cuộc bầu cử đang chuẩn bị là Chủ nhật { $day }.
timing-between = Giữa nhiệm kỳ chỉ có thể bầu cử bổ sung. { $rule }
timing-going-on = Đang trong thời gian: { $steps }.
timing-next-steps = Tiếp theo: { $steps }.
timing-no-steps = Lịch của cuộc bầu cử ngày { $day } đã xong, không còn bước nào nữa.
timing-step = { $what } ({ $when })

# Còn kịp không.
term-open = Còn kịp: hạn { $what } là { $when } ({ $state }){ $condition }.
term-coming = Chưa đến lúc: { $what } { $when } ({ $state }).
term-passed = Không còn kịp: hạn { $what } là { $when }, nay đã qua{ $condition }.
term-ended = Không còn kịp: { $what } đã kết thúc vào { $when }{ $condition }.
term-over = Cuộc bầu cử đã diễn ra Chủ nhật { $day }.
term-cases-open = Còn kịp, tùy trường hợp:
term-cases-passed = Không còn kịp:
term-cases-coming = Chưa đến lúc:
term-case = • { $what }: { $when } ({ $state }){ $condition }
published-before = Chưa có: ngày bầu cử là Chủ nhật { $day }.
published-open = Hạn công bố chưa hết, nên có thể đã có hoặc chưa; xem trang của Hội đồng bầu cử quốc gia và Ủy ban bầu cử nơi bạn ở.
published-passed = Hạn công bố đã qua; xem kết quả ở trang của Hội đồng bầu cử quốc gia và Ủy ban bầu cử nơi bạn ở.
vote-coming = Chưa đến lúc bỏ phiếu: Chủ nhật { $day } ({ $left }), từ { $opens } giờ đến { $closes } giờ.
vote-early = Sắp được. { $now }
vote-open = Còn kịp. { $now }
vote-late = Thường là không còn kịp. { $now }
vote-closed = Không còn kịp: việc bỏ phiếu đã kết thúc Chủ nhật { $day }.

# Bảng lịch.
calendar-title = Lịch bầu cử { $day }
calendar-now = Bây giờ: { $phase }
calendar-next = Sắp tới
calendar-all = Toàn bộ lịch
calendar-nothing-next = Không còn mốc nào nữa.
calendar-when = Khi nào
calendar-what = Việc
calendar-who = Liên quan đến
calendar-provision = Căn cứ
calendar-state = Tình trạng
calendar-voter = cử tri
calendar-candidate = người ứng cử
calendar-official = cơ quan bầu cử
calendar-file = Đã ghi { $events } mốc vào { $file }
calendar-add = 🗓 Thêm vào lịch
calendar-caption = Mở tệp này để thêm các mốc bầu cử vào lịch của bạn.
calendar-deadline = Hạn { $what }
calendar-reminder = Mai là ngày bầu cử
