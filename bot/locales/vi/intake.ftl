# Tệp bị từ chối: lời cho quản trị viên nội dung, mỗi lý do một câu, nói rõ phải làm gì. $detail là tên kỹ thuật của thứ tìm thấy, có khi để trống.

refusal-missing = Không mở được tệp. Hãy kiểm tra đường dẫn hoặc gửi lại.
refusal-empty = Tệp rỗng, không có gì để đọc. Hãy gửi lại tệp gốc.
refusal-too-big = Tệp quá lớn (tối đa { $detail }). Hãy tách văn bản thành nhiều tệp, hoặc quét lại với độ phân giải thấp hơn.
refusal-type-unknown = Không nhận ra đây là loại tệp gì. Hãy gửi văn bản ở dạng PDF, DOCX, DOC, HTML, RTF hoặc TXT.
refusal-type-not-read = Đây là tệp { $detail }, không phải văn bản đọc được. Hãy gửi ở dạng PDF, DOCX, DOC, HTML, RTF hoặc TXT; nếu tệp nằm trong tệp nén thì giải nén trước.
refusal-encrypted = Tệp được bảo vệ bằng mật khẩu. Hãy lưu lại một bản không có mật khẩu rồi gửi.
refusal-damaged = Tệp bị hỏng hoặc thiếu một phần ({ $detail }). Hãy tải lại từ nguồn, hoặc mở rồi lưu lại thành tệp mới.
refusal-no-text = Không tìm thấy chữ nào trong tệp. Nếu là bản quét, hãy quét lại cho rõ hơn.
refusal-macros = Tệp có chứa macro nên không được nhận. Hãy lưu lại thành DOCX không có macro, hoặc PDF.
refusal-scripts = Tệp chứa mã chạy được thay vì chữ của văn bản. Hãy lưu văn bản thành PDF hoặc DOCX rồi gửi.
refusal-external = Tệp lấy nội dung từ nơi khác khi mở ra ({ $detail }). Hãy bỏ liên kết đó, hoặc in ra PDF rồi gửi.
refusal-embedded = Tệp có đối tượng hoặc tệp khác đính bên trong ({ $detail }). Hãy bỏ phần đính kèm, hoặc in ra PDF rồi gửi.
refusal-actions = Tệp PDF có lệnh tự chạy ({ $detail }). Hãy in lại thành một PDF mới rồi gửi.
refusal-entities = Tệp khai báo thực thể XML, thứ mà văn bản bình thường không có. Hãy mở rồi lưu lại thành tệp mới, hoặc gửi bản PDF.
refusal-too-many-pages = Văn bản có quá nhiều trang ({ $detail }). Hãy tách thành nhiều tệp.
refusal-page-too-large = Có trang quá lớn ({ $detail } điểm). Hãy in lại trên khổ giấy thường, như A4.
refusal-too-many-pictures = Tệp có quá nhiều hình (tối đa { $detail }). Hãy tách thành nhiều tệp.
refusal-picture-too-large = Có hình quá lớn ({ $detail } điểm ảnh). Hãy quét lại ở 300 dpi.
refusal-unpacked-too-big = Nội dung giải nén ra quá lớn ({ $detail }), có thể là tệp phá hoại. Hãy xuất lại văn bản từ bản gốc.
refusal-too-deep = Cấu trúc của tệp lồng nhau quá sâu ({ $detail }). Hãy mở rồi lưu lại thành tệp mới, hoặc gửi bản PDF.
refusal-too-much-text = Tệp cho ra nhiều chữ hơn mức cho phép. Hãy tách thành nhiều tệp.
refusal-too-slow = Đọc tệp này lâu quá mức cho phép nên đã dừng. Hãy tách thành nhiều tệp, hoặc gửi bản có chữ thay cho bản quét.
refusal-too-much-memory = Tệp này cần nhiều bộ nhớ hơn mức cho phép. Hãy tách thành nhiều tệp, hoặc xuất lại từ bản gốc.
refusal-reader-crashed = Không đọc được tệp: chương trình đọc đã dừng giữa chừng ({ $detail }). Hãy mở rồi lưu lại thành tệp mới, hoặc gửi ở dạng khác.
refusal-doc-reader-missing = Máy chủ chưa cài chương trình đọc tệp DOC. Hãy lưu lại thành DOCX rồi gửi, hoặc nhờ người quản trị cài gói antiword.
refusal-doc-not-confined = Máy chủ không chặn được mạng cho LibreOffice nên không mở tệp DOC: tệp có thể lén tải nội dung từ nơi khác. Hãy lưu lại thành DOCX hoặc PDF rồi gửi, hoặc nhờ người quản trị cài gói antiword.
refusal-ocr-missing = Đây là bản quét, mà máy chủ chưa cài phần nhận dạng chữ. Hãy gửi bản có chữ (DOCX, PDF), hoặc nhờ người quản trị cài gói tesseract-ocr và tesseract-ocr-vie.

# Điều nên biết về một tệp đã đọc được.
intake-note-name-mismatch = Tên tệp nói một loại, nội dung là loại khác; đã đọc theo nội dung.
intake-note-ocr = Có trang quét, chữ được nhận dạng bằng máy: hãy đối chiếu với bản gốc.
intake-note-ocr-missing = Có trang quét không đọc được vì máy chủ chưa cài phần nhận dạng chữ.
intake-note-broken-fonts = Phông chữ trong PDF bị lỗi ở vài trang: hãy đối chiếu với bản gốc.
intake-note-tracked-changes = Tệp còn dấu vết sửa chữa (track changes): đã lấy bản như thể mọi sửa chữa được chấp nhận.
intake-note-hidden-text = Tệp có chữ bị ẩn; phần đó không được lấy vào văn bản.
intake-note-words-missed = Có chữ trong tệp mà máy không biết đọc ở chỗ đó; phần này được tính là chữ hỏng: hãy gửi bản PDF, hoặc mở rồi lưu lại thành tệp mới.
intake-note-struck-text = Tệp có chữ bị gạch ngang; phần đó không được lấy vào văn bản: hãy đối chiếu với bản gốc.
intake-note-turned-text = Tệp có chữ hiển thị theo thứ tự khác với thứ tự được ghi; các chữ đó được tính là không đọc được.
intake-note-pale-text = Tệp có chữ rất nhạt, rất nhỏ hoặc cùng màu với nền; máy không biết chắc mắt người có thấy không nên vẫn lấy vào: hãy đối chiếu.
intake-note-hidden-style = Trang web có kiểu trình bày có thể ẩn chữ hoặc thêm chữ trong văn bản; máy không biết chắc: hãy đối chiếu với bản PDF hoặc DOCX.
intake-note-outside-style = Trang web lấy kiểu trình bày từ nơi khác nên không biết chữ nào bị ẩn khi xem: hãy đối chiếu với bản PDF hoặc DOCX.
intake-note-text-layer = Trang quét có sẵn lớp chữ ẩn, đã đọc theo lớp chữ đó: hãy đối chiếu với hình trên trang.
intake-note-charset-unknown = Trang web khai bảng mã lạ; đã đọc theo bảng mã thường dùng.
intake-note-doc-numbers = Tệp DOC: số thứ tự tự động (Điều, khoản, điểm) có thể bị mất. Nên lưu lại thành DOCX rồi gửi.
