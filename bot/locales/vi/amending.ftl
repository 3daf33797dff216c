# Điều chỉnh của văn bản sửa đổi, như người quản trị nội dung đọc: chỗ nào, sửa gì, áp dụng được hay không, vì sao.

amending-place-document = toàn văn bản
amending-place-article = Điều { $article }
amending-place-clause = khoản { $clause } Điều { $article }
amending-place-point = điểm { $point } khoản { $clause } Điều { $article }
amending-place-point-of-article = điểm { $point } Điều { $article }
amending-place-chapter = Chương { $chapter }
amending-place-section = Mục { $section }
amending-place-section-of-chapter = Mục { $section } Chương { $chapter }
amending-place-heading = tên { $place }
amending-place-paragraph = đoạn thứ { $number } của { $place }
amending-place-opening = đoạn mở đầu { $place }

amending-replace-text = { $place }: nội dung mới “{ $new }”
amending-replace-heading = { $place }: đổi thành “{ $new }”
amending-insert = { $place }: thêm mới “{ $new }”
amending-insert-after = { $place }: thêm mới sau { $neighbour } “{ $new }”
amending-insert-before = { $place }: thêm mới trước { $neighbour } “{ $new }”
amending-repeal = { $place }: bãi bỏ
amending-replace-phrase = { $place }: thay “{ $old }” bằng “{ $new }”
amending-remove-phrase = { $place }: bỏ “{ $old }”
amending-add-phrase = { $place }: thêm “{ $new }” { $side ->
    [before] vào trước
   *[after] vào sau
} “{ $anchor }”
amending-except = { $what }, trừ { $places }
amending-renumber = { $place }: đổi số thành { $number }
amending-times = { $what } ({ $times } chỗ)
amending-list-end = { $first } và { $last }

amending-source = { $place } của { $document }
amending-source-unnumbered = { $place } của văn bản sửa đổi
amending-from = từ ngày { $day }/{ $month }/{ $year }
amending-from-unknown = chưa rõ ngày có hiệu lực

amending-not-applied = Không áp dụng được: { $what }, vì { $reason }.
amending-refusal-place-not-found = văn bản gốc không có { $place }
amending-refusal-place-ended = { $place } đã bị bãi bỏ trước đó
amending-refusal-place-exists = văn bản gốc đã có { $place }
amending-refusal-neighbour-not-found = không tìm thấy chỗ đứng cạnh { $place }
amending-refusal-phrase-not-found = không có cụm từ này ở { $place }
amending-refusal-phrase-other-case = ở { $place } cụm từ này viết hoa, viết thường khác đi
amending-refusal-phrase-count = cụm từ này có { $found } chỗ ở { $place }, văn bản sửa đổi nói { $times } chỗ
amending-refusal-phrases-overlap = một cụm từ khác của chính văn bản sửa đổi phủ lên chỗ này
amending-refusal-place-ambiguous = văn bản gốc có nhiều chương hoặc mục cùng số nên không rõ là { $place } nào
amending-refusal-paragraph-not-found = ở đó chỉ có { $found } đoạn
amending-refusal-paragraph-unclear = không chắc { $place } là phần nào: chỗ đó có điểm, có dòng liệt kê, hoặc chỉ có một đoạn
amending-refusal-rewritten = chính văn bản sửa đổi đã thay toàn bộ hoặc bãi bỏ { $place }

amending-unclear = Chưa đọc chắc được { $source }: “{ $sentence }”, vì { $reason }. Hãy đọc văn bản và tự sửa.
amending-doubt-base-unknown = không rõ câu này sửa văn bản nào
amending-doubt-instruction-unknown = không rõ câu này yêu cầu sửa gì
amending-doubt-place-missing = câu này không nói sửa ở đâu
amending-doubt-place-unreadable = không đọc chắc được danh sách điều, khoản, điểm
amending-doubt-part-of-provision = câu này sửa một phần nhỏ hơn khoản, điểm (đoạn, câu, dòng)
amending-doubt-quote-unreadable = dấu ngoặc kép mở hoặc đóng không đủ
amending-doubt-text-missing = không thấy nội dung mới trong ngoặc kép
amending-doubt-text-differs = nội dung trong ngoặc kép không khớp với các điều, khoản, điểm được nêu
amending-doubt-pairs-unclear = không rõ phần nào thay cho phần nào
amending-doubt-position-unclear = không rõ phần mới đứng ở đâu
amending-doubt-end-unclear = không chắc văn bản nào hết hiệu lực, hay chỉ một phần của nó
amending-doubt-date-unreadable = không đọc được ngày có hiệu lực của phần này

amending-misprint = { $place }: có thể gõ sai “{ $word }” trong “{ $context }”; chỗ khác viết “{ $usual }” ({ $times } lần). Hãy so với bản gốc.
amending-correction = Đã sửa chữ in sai ở { $place }: “{ $word }” thành “{ $usual }” trong “{ $context }”. Hãy so với bản gốc.
amending-misprints = Có thể in sai, hãy so với bản gốc:
amending-misprints-none = Không có chỗ nào nghi in sai.
amending-misprints-correct = Nếu bản gốc đúng là viết khác, tác giả bản nháp sửa bằng “laphieu knowledge correct { $draft } SỐ”; các yêu cầu sửa đổi được áp dụng lại.
amending-misprints-confirm = Bạn đã so với bản gốc. Sửa những chữ này?
amending-misprints-choose = Bấm vào chữ mà bạn đã so với bản gốc và thấy in sai. Các yêu cầu sửa đổi được áp dụng lại.
amending-misprints-button = 🔤 Sửa chữ in sai ({ $count })
amending-misprint-button = { $number }. { $word } → { $usual }
