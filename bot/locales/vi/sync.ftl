# `laphieu knowledge sync`: các trang chính thức đã đổi hay chưa.

sync-title = Đồng bộ với các trang chính thức
sync-asking = Đang hỏi các trang chính thức
sync-document = văn bản
sync-source = địa chỉ
sync-state = kết quả
sync-note = ghi chú
sync-draft = bản nháp

sync-state-new = mới
sync-state-changed = đã đổi
sync-state-unchanged = không đổi
sync-state-gone = không còn
sync-state-robots = trang không cho chương trình đọc
sync-state-later = hỏi lại sau
sync-state-refused = không nhận
sync-state-unreachable = không tới được
sync-state-unreadable = không đọc được
sync-state-no-draft = chưa lập được bản nháp

sync-moved = Trang đã chuyển hẳn sang { $address }: hãy sửa địa chỉ trong thư viện.
sync-covered = Bản nháp từ { $address } đã gồm cả trang này.
sync-same-library = Thư viện đã có đúng như vậy, không cần bản nháp.
sync-earlier = Đã hỏi trong lần chạy bị ngắt trước đó.

sync-fault-address = Địa chỉ viết sai, hoặc trang dẫn tới một địa chỉ sai: { $detail }
sync-fault-scheme = Chỉ hỏi địa chỉ http và https, không hỏi { $detail }.
sync-fault-credentials = Địa chỉ ở { $detail } mang theo tên và mật khẩu; chúng tôi không gửi đi.
sync-fault-private-address = { $detail } nằm trong mạng nội bộ, không phải trên Internet công cộng.
sync-fault-redirect-away = Trang dẫn sang { $detail }, nơi thư viện không nêu là trang chính thức. Nếu đúng, hãy thêm địa chỉ đó vào văn bản.
sync-fault-downgrade = Trang dẫn từ https xuống http không mã hóa: { $detail }
sync-fault-too-many-redirects = Trang chuyển tiếp quá { $detail } lần.
sync-fault-robots = robots.txt của trang không cho chương trình đọc { $detail }. Hãy tải tệp bằng tay rồi đưa vào bằng lệnh add.
sync-fault-wait-too-long = Trang muốn nghỉ { $detail } giây giữa hai lần hỏi; lần chạy sau sẽ hỏi.
sync-fault-too-large = Trang lớn hơn mức { $detail }. Nếu đúng là văn bản, hãy tải tệp bằng tay rồi đưa vào bằng lệnh add.
sync-fault-coding = Máy chủ gửi nội dung nén theo kiểu không được yêu cầu: { $detail }
sync-fault-unknown-host = Không tìm thấy máy chủ { $detail }. Hãy kiểm tra địa chỉ và kết nối mạng.
sync-fault-no-connection = Máy chủ không nhận kết nối.
sync-fault-certificate = Không tin được chứng chỉ của máy chủ ({ $detail }). Nếu mạng cơ quan dùng chứng chỉ riêng, hãy đặt SSL_CERT_FILE.
sync-fault-tls = Không lập được kết nối mã hóa với máy chủ ({ $detail }).
sync-fault-proxy = Máy chủ trung gian (proxy) từ chối: { $detail }
sync-fault-too-slow = Máy chủ trả lời quá chậm.
sync-fault-broken = Câu trả lời của máy chủ bị đứt hoặc sai quy cách: { $detail }
sync-fault-robots-unknown = Không đọc được robots.txt của trang (mã { $detail }), nên chưa hỏi trang này.
sync-fault-busy = Máy chủ bận, muốn được hỏi lại sau khoảng { $detail } phút.
sync-fault-status = Máy chủ trả lời mã { $detail }.
sync-fault-host-down = { $detail } vừa không trả lời hai lần liền, nên lần này không hỏi nữa.
sync-fault-gone = Trang không còn (mã { $detail }). Hãy tìm địa chỉ mới, hoặc bỏ địa chỉ này khỏi văn bản.
sync-fault-unreadable = Nội dung không đọc được: { $detail }
sync-fault-other-document = Trang không nêu số hiệu { $detail }: có thể là trang báo lỗi, trang đăng nhập hoặc văn bản khác.
sync-fault-draft-refused = { $detail }

sync-draft-title = { $number }: trang chính thức ({ $address })
sync-other-number = Trang là của văn bản { $found }, không phải { $wanted }. Hãy sửa địa chỉ trong thư viện.

sync-summary = { $asked } địa chỉ: { $new } mới, { $changed } đã đổi, { $unchanged } không đổi, { $other } khác.
sync-all-through = Không có trang nào phải hỏi lại.
sync-some-failed = { $failed } địa chỉ chưa hỏi được; hãy chạy lại sau.
sync-dry = Chạy thử: không lập bản nháp, không ghi lại gì.
sync-next = Chưa công bố gì. Xem các bản nháp bằng: laphieu knowledge drafts
sync-no-sources = Không có địa chỉ nào để hỏi: văn bản trong thư viện chưa nêu nguồn. Hãy thêm địa chỉ đã xem tận mắt vào trường sources.
sync-interrupted = Đã dừng giữa chừng. Những gì xong rồi được giữ lại; chạy lại lệnh này để làm tiếp.
