# Cổng trung thực: văn bản đọc ra có đúng là văn bản trong tệp không. Không có đánh dấu: đoạn trích là chữ của tệp, nơi hiển thị phải tự che.

fidelity-pass = Đạt: giữ đủ { $coverage } chữ; chữ hỏng { $broken }; tiếng không phải tiếng Việt { $strange }.
fidelity-fail = Chưa đạt, chưa thể công bố: { $faults } lỗi phải sửa. Giữ { $coverage } chữ; chữ hỏng { $broken }; tiếng không phải tiếng Việt { $strange }.
fidelity-page = Trang { $page }: { $characters } ký tự, giữ { $coverage }; chữ hỏng { $broken }; tiếng không phải tiếng Việt { $strange }.

fault-where-page = Trang { $page }: { $what }
fault-where-document = Toàn văn bản: { $what }
fault-excerpt = { $what } Chỗ đó ghi: “{ $excerpt }”.

fault-text-lost = mất { $count } ký tự (giữ được { $share }, phải là { $bar }). Hãy gửi lại tệp gốc hoặc tệp ở định dạng khác.
fault-broken-letters = { $count } chữ không đọc được ({ $share }, tối đa { $bar }): phông hoặc bảng mã của tệp hỏng. Hãy gửi bản DOCX hoặc HTML, hoặc bản quét rõ.
fault-not-vietnamese = { $count } tiếng không phải tiếng Việt ({ $share }, tối đa { $bar }): có thể sai bảng mã (TCVN3, VNI) hoặc nhận dạng kém. Hãy chuyển sang Unicode rồi gửi lại.
fault-number-missing = ngay trước { $place } thiếu { $missing }. Hãy so với bản gốc.
fault-number-repeated = { $place } bị lặp số hoặc sai thứ tự. Hãy so với bản gốc.
fault-no-provisions = không tìm thấy điều, khoản, điểm hay mục có đánh số nào. Hãy kiểm tra có đúng tệp không.
fault-page-without-text = không có chữ{ $pictures }. Hãy cài công cụ nhận dạng chữ (OCR) hoặc gửi tệp có chữ.
fault-page-without-text-pictures = , chỉ có { $count } hình
fault-table-without-text = bảng có { $count } ô mà không ô nào có chữ. Hãy gửi tệp ở định dạng khác.
fault-last-page-empty = trang cuối trống; xem có phải tờ trắng không.
fault-table-sparse = bảng có { $count } ô trống; xem có phải mẫu để điền không.
fault-read-by-ocr = chữ được nhận dạng từ hình; hãy đọc đối chiếu với bản gốc.
fault-quote-open = dấu ngoặc kép mở ra mà không đóng lại; xem phần được trích kết thúc ở đâu.
fault-letter-skipped = ngay trước { $place } không có { $missing }; xem bản gốc có vậy không.
fault-header-incomplete = tệp không cho biết { $missing }; mục này do người đưa văn bản vào ghi, hoặc lấy theo thư viện. Hãy so với bản gốc.
fault-paragraphs-glued = { $count } chỗ hai đoạn dính liền đã được tách ra; xem có tách đúng không.

fault-place-part = Phần { $number }
fault-place-chapter = chương { $number }
fault-place-subsection = tiểu mục { $number }
fault-place-article = Điều { $number }
fault-place-clause = khoản { $number }
fault-place-point = điểm { $number }
fault-place-section = mục { $number }
fault-place-join = { $inner } { $outer }

fault-field-number = số, ký hiệu
fault-field-kind = loại văn bản
fault-field-title = tên văn bản
fault-field-issuer = cơ quan ban hành
fault-field-adopted = ngày ban hành
fault-field-in_force_from = ngày có hiệu lực
fault-field-scope = phạm vi
fault-field-source = địa chỉ trang chính thức
