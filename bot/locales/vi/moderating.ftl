# Bản nháp, duyệt, khác biệt: lời của dòng lệnh và của /moderate.

change-error-provision-unknown = Không có quy định { $reference } trong thư viện đang dùng. Viết như 85/2015/QH13#29.3 (khoản 3 Điều 29). Xem tên đúng bằng lệnh: laphieu knowledge list, show.
change-error-document-unknown = Không có văn bản { $number } trong thư viện đang dùng. Xem danh sách: laphieu knowledge list.
change-error-notice-unknown = Không có thông báo nào tên { $id }. Có thể nó đã được gỡ.
change-error-answer-unknown = Không có câu trả lời nào tên { $id }. Có thể nó đã được gỡ.
change-error-answer-outdated = Quy định làm căn cứ cho câu trả lời { $id } ({ $provisions }) nay đã khác lúc viết. Hãy đọc lại quy định rồi viết lại câu trả lời.
change-error-ends-before-begins = Văn bản { $number } có hiệu lực từ { $begins }, nên không thể hết hiệu lực trước ngày đó.
change-error-base-changed = Văn bản gốc { $number } đã thay đổi sau khi bản nháp này được lập. Hãy đưa lại văn bản sửa đổi để áp dụng trên lời văn mới.
change-error-number-taken = Số { $number } đã là của văn bản một nơi khác. Hãy đưa tệp vào lại, ghi thêm nơi ban hành vào số.
change-error-not-joined = Không ghép được văn bản { $number } vào thư viện: { $detail }

draft-error-unknown = Không có bản nháp số { $draft }. Xem danh sách ở /moderate, hoặc bằng lệnh: laphieu knowledge drafts.
draft-error-empty = Bản nháp phải có ít nhất một thay đổi. Nếu không cần bản nháp nữa, hãy rút lại.
draft-error-wrong-state = Bản nháp { $draft } đang ở trạng thái “{ $state ->
    [draft] đang soạn
    [submitted] chờ duyệt
    [approved] đã duyệt
    [published] đã công bố
    [rejected] bị trả lại
   *[withdrawn] đã rút
}” nên không làm được việc này.
draft-error-changed-meanwhile = Có người vừa làm việc với bản nháp { $draft }. Hãy xem lại rồi thử lần nữa; chưa có gì bị ghi đè.
draft-error-not-yours = Bản nháp { $draft } của người khác. Chỉ người soạn mới sửa, gửi duyệt, rút lại hoặc mở lại được.
draft-error-own = Bạn không thể tự duyệt bản nháp { $draft } của mình (kể cả bằng tài khoản do chính người soạn vừa thêm). Hãy nhờ người kiểm duyệt thứ hai.
draft-error-out-of-scope = { $subject } thuộc phạm vi { $scope }, ngoài phạm vi của bạn.
draft-error-elsewhere = Bản nháp { $draft } thuộc phạm vi { $scope }, ngoài phạm vi của bạn.
draft-error-no-such-change = Bản nháp { $draft } không có thay đổi số { $change }.
draft-error-misfits = Trong bản nháp { $draft }, thay đổi số { $changes } không còn hợp với thư viện đang dùng. Không có gì bị mất: mở lại bản nháp (trên Telegram /moderate { $draft }, trên máy chủ diff { $draft }), rồi bỏ hoặc làm lại thay đổi đó.
draft-error-fidelity = Tệp của { $subject } chưa đọc đủ chính xác nên chưa gửi duyệt được: { $faults } lỗi, trang { $pages }. Mở bản nháp (trên Telegram /moderate { $draft }, trên máy chủ diff { $draft }) để biết lỗi ở đâu; hãy dùng bản tệp tốt hơn (DOCX, PDF có chữ).
draft-error-nothing-differs = Bản nháp { $draft } không làm thay đổi gì so với thư viện đang dùng.
draft-error-why-missing = Hãy viết lý do trả lại bản nháp { $draft } để người soạn biết cần sửa gì.
draft-error-not-a-notice = Bản nháp { $draft } không phải là thông báo khẩn.
draft-error-other-content = Bản nháp { $draft } đã khác lúc bạn xem. Hãy xem lại khác biệt rồi mới duyệt.
draft-error-no-such-misprint = Bản nháp { $draft } không có chỗ nghi in sai số { $change }. Xem lại danh sách: laphieu knowledge correct { $draft }.
draft-error-content-lost = Nội dung { $content } trong cơ sở dữ liệu bị mất hoặc hỏng. Hãy khôi phục tệp cơ sở dữ liệu từ bản sao lưu.

remark-figure-new = Số mới, không có trong văn bản và trong lời cũ: { $found } ({ $about })
remark-figure-gone = Số có trong lời cũ, nay không còn: { $found } ({ $about })
remark-text-long = Lời dài { $found } ký tự, nên dưới 700 ({ $about })
remark-other-language-kept = Chỉ sửa lời { $found ->
    [vi] tiếng Việt
   *[en] tiếng Anh
}; lời tiếng kia giữ nguyên ({ $about })
remark-question-elsewhere = Câu “{ $found }” đã là câu hỏi của { $about }
remark-questions-many = { $found } câu hỏi cho một quy định là nhiều, nên dưới 12 ({ $about })
remark-document-there = Văn bản { $about } đã có trong thư viện; nguyên văn được ghép vào những gì đang có { $found }
remark-day-differs = Ngày có hiệu lực khác với thư viện: { $found } ({ $about })
remark-base-missing = { $about } sửa đổi { $found }, nhưng nguyên văn của văn bản đó chưa được đưa vào, nên chưa áp dụng. Hãy thêm văn bản gốc trước
remark-base-came = { $about } sửa đổi { $found } mà chưa áp dụng: lúc lập bản nháp chưa có nguyên văn { $found }, nay đã có. Hãy rút bản nháp này rồi đưa tệp vào lần nữa
remark-in-force-early = Ngày có hiệu lực trước ngày ban hành: { $found } ({ $about })
header-incomplete = Chưa đọc được từ tệp, hoặc không hợp lệ: { $fields }. Hãy đưa tệp vào lại, thêm các mục này.
header-number-taken = Số { $number } đã là của một văn bản khác: của { $issuer }, phạm vi { $scope }. Hãy ghi thêm nơi ban hành vào số, ví dụ “{ $number } (Cần Thơ)”.
remark-base-later = { $about } sửa đổi { $found }, nhưng { $found } đã mang sửa đổi có hiệu lực muộn hơn, nên chưa áp dụng. Hãy rút bản sửa sau, áp dụng theo thứ tự ngày

change-add-document = Thêm văn bản { $subject }{ $detail }
change-apply-amendment = Áp dụng sửa đổi vào { $subject }: { $detail }
change-applied = theo { $amending }, { $applied } chỗ đã áp dụng, { $left } chỗ chưa
change-end-document = Văn bản { $subject } hết hiệu lực sau ngày { $detail }
change-edit-text = Sửa lời giải thích { $subject }{ $detail }
change-edit-questions = Sửa câu hỏi của { $subject }{ $detail }
change-set-notice = Thông báo { $subject }: { $detail }
change-remove-notice = Gỡ thông báo { $subject }{ $detail }
change-set-approved-answer = Câu trả lời { $subject }: { $detail }
change-remove-approved-answer = Gỡ câu trả lời { $subject }{ $detail }
draft-title-more = { $first } (và { $more } thay đổi khác)

draft-state-draft = đang soạn
draft-state-submitted = chờ duyệt
draft-state-approved = đã duyệt, chờ công bố
draft-state-published = đã công bố
draft-state-rejected = bị trả lại
draft-state-withdrawn = đã rút

stage-reading = Đọc tệp
stage-parsing = Tìm điều, khoản, điểm
stage-measuring = Kiểm tra độ chính xác
stage-amending = Áp dụng sửa đổi
stage-building = Dựng chỉ mục
stage-asking = Hỏi thử trước và sau

draft-column-number = Số
draft-column-state = Trạng thái
draft-column-title = Nội dung
draft-column-scope = Phạm vi
draft-column-author = Người soạn
draft-column-changed = Lúc
draft-none = Không có bản nháp nào.
draft-saved = Đã lưu bản nháp { $draft }: { $title }
draft-next-diff = Tiếp theo: xem khác biệt bằng “laphieu knowledge diff { $draft }”, rồi gửi duyệt bằng “laphieu knowledge submit { $draft }”.
draft-now = Bản nháp { $draft }: { $state }.
draft-published = Bản nháp { $draft } đã được công bố thành phiên bản { $version }. Quay lại bản trước: “laphieu knowledge rollback”.
draft-alone = Bạn vừa tự duyệt bản nháp của chính mình; nhật ký ghi rõ điều đó.
draft-fits-not = Thay đổi số { $number } không còn hợp: { $why }
draft-remarks = Cần xem kỹ:
draft-changes = Các thay đổi:
draft-reviewed = { $who } { $verdict ->
    [approved] đã duyệt
   *[rejected] đã trả lại
}: { $why }
draft-seen-changed = Mã nội dung: { $content }. Người duyệt ghi mã này khi duyệt: “laphieu knowledge approve { $draft } --seen { $content }”.

header-found = { $number } · { $title } · hiệu lực từ { $since } · phạm vi { $scope }
structure-found = { $articles } điều, { $clauses } khoản, { $points } điểm, { $appendices } phụ lục và biểu mẫu

difference-none = Không có gì khác.
difference-summary = { $added } quy định mới, { $changed } thay đổi, { $ended } hết hiệu lực; { $documents } văn bản, { $notices } thông báo, { $approved } câu trả lời thay đổi.
difference-added = Mới
difference-changed = Thay đổi
difference-ended = Hết hiệu lực
difference-official = nguyên văn
difference-vi = lời tiếng Việt
difference-en = lời tiếng Anh
difference-over = { $wording } (đến { $until })
difference-dated-added = hiệu lực { $after }
difference-dated-gone = trước đây hiệu lực { $before }
difference-dated-changed = hiệu lực { $after } (trước: { $before })
period-open = từ { $since }
period-closed = từ { $since } đến { $until }
difference-more = … và { $more } quy định khác; dùng --all để xem hết.
difference-notice = Thông báo { $id }
difference-answer = Câu trả lời { $id }
difference-document = Văn bản { $number }
difference-gone = gỡ bỏ

answers-asked = Đã hỏi { $asked } câu trước và sau; { $changed } câu trả lời thay đổi.
answers-before = Trước
answers-after = Sau
answers-question = Câu hỏi

version-column-number = Phiên bản
version-column-created = Lúc
version-column-draft = Bản nháp
version-column-note = Ghi chú
version-column-serves = Đang dùng
version-shipped = thư viện kèm theo
version-none = Chưa có phiên bản nào; đang dùng thư viện kèm theo.
version-rolled-back = Đang dùng lại { $version }.
version-rollback-nothing = Chưa công bố phiên bản nào, nên không có gì để quay lại.
version-rollback-confirm = Quay lại { $version }? Câu trả lời cho người dân đổi ngay.

audit-whole = Nhật ký nguyên vẹn: { $count } mục. Mã cuối: { $hash }
audit-broken = Nhật ký KHÔNG nguyên vẹn, từ mục { $number }. Tệp cơ sở dữ liệu đã bị sửa hoặc hỏng; hãy so với bản sao lưu.
audit-column-number = Mục
audit-column-at = Lúc
audit-column-who = Ai
audit-column-what = Việc
audit-column-why = Lý do
audit-did-draft-created = lập { $subject }
audit-did-draft-changed = sửa { $subject }
audit-did-draft-corrected = sửa chữ in sai trong { $subject }
audit-did-draft-submitted = gửi duyệt { $subject }
audit-did-draft-approved = duyệt { $subject }
audit-did-draft-rejected = trả lại { $subject }
audit-did-draft-withdrawn = rút { $subject }
audit-did-draft-draft = mở lại { $subject } để sửa
audit-did-draft-published = công bố { $subject }
audit-did-notice-urgent = phát ngay thông báo khẩn, { $subject }
audit-did-version-published = chuyển sang { $subject }
audit-did-version-rolled-back = quay lại { $subject }
audit-did-person-added = thêm { $subject }
audit-did-person-changed = đổi vai trò của { $subject }
audit-did-person-removed = bỏ vai trò của { $subject }
audit-did-queue-taken = nhận { $subject }
audit-did-queue-released = trả { $subject } cho người khác
audit-did-queue-drafted = soạn lời đáp cho { $subject }
audit-did-queue-dismissed = gác lại { $subject }
audit-did-queue-reopened = mở lại { $subject }
audit-subject-draft = bản nháp { $number }
audit-subject-version = phiên bản { $number }
audit-subject-questions = nhóm câu hỏi { $number }
audit-console = dòng lệnh

notice-out = Thông báo đã phát, tạm thời tới { $until }. Cần người thứ hai xác nhận bản nháp { $draft }: “laphieu knowledge notice confirm { $draft }”.
notice-none = Không có thông báo nào.
notice-until-early = Thông báo phải hết hạn sau lúc bắt đầu và sau lúc này: xem lại --until, --since.
notice-column-id = Tên
notice-column-scope = Phạm vi
notice-column-from = Từ
notice-column-until = Đến
notice-column-text = Nội dung
notice-column-state = Trạng thái
notice-state-provisional = tạm thời, chờ xác nhận
notice-state-valid = đang phát
notice-state-coming = sắp phát
notice-state-over = đã hết hạn
answer-none = Không có câu trả lời nào do người kiểm duyệt viết.
answer-column-questions = Câu hỏi
answer-column-provisions = Căn cứ

people-none = Chưa có người kiểm duyệt nào. Thêm quản trị viên đầu tiên: “laphieu people add SỐ_TELEGRAM --role administrator --label TÊN”.
people-column-id = Số Telegram
people-column-role = Vai trò
people-column-scope = Phạm vi
people-column-label = Tên gọi
people-added = Đã thêm { $label } ({ $person }): { $role }, phạm vi { $scope }.
people-removed = Đã bỏ vai trò của { $person }.
role-administrator = quản trị viên
role-national = cấp quốc gia
role-province = cấp tỉnh
role-commune = cấp xã

who-missing = Hãy cho biết ai đang làm: thêm --as SỐ_TELEGRAM, hoặc đặt biến LAPHIEU_MODERATOR. Chưa có ai thì thêm quản trị viên đầu tiên bằng “laphieu people add”.
who-unknown = Số Telegram { $person } không có vai trò nào. Quản trị viên thêm bằng “laphieu people add { $person } …”.
file-unreadable = Không đọc được tệp { $path }: { $code ->
    [missing] không có tệp này
    [folder] đây là một thư mục
    [forbidden] không có quyền đọc
   *[other] { $why }
}.
draft-approve-confirm = Duyệt bản nháp { $draft }?
answers-failed = Không hỏi thử được ({ $reason }). Phần khác biệt ở trên vẫn đúng; hãy thử lại.
input-invalid = Chưa hợp lệ: { $faults }
input-empty = không được để trống
input-long = dài quá { $most } ký tự
version-named = phiên bản { $version }
