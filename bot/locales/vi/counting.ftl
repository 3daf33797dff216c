# Câu trả lời tính từ dân số, số cử tri được mời và tỷ lệ phần trăm trong câu hỏi.

computing-deputies-unit = { $unit ->
    [province] tỉnh
    [city] thành phố trực thuộc trung ương (ngoài Hà Nội, TP. Hồ Chí Minh)
    [mountain-commune] xã miền núi, hải đảo
    [other-commune] xã không ở miền núi, hải đảo
    [ward-of-province] phường của tỉnh
    [ward-of-city] phường của thành phố trực thuộc trung ương
   *[special-zone] đặc khu
}
computing-deputies-either = { $one } hoặc { $other }
computing-deputies = { $count } đại biểu Hội đồng nhân dân. { $unit } có { $people } dân: { $working }.
computing-deputies-first = tới { $above } dân thì bầu { $first }
computing-deputies-more = { $start } cho { $above } dân đầu{ $more ->
    [0] {""}
   *[other] , thêm { $more } cho { $further } dân tiếp theo (mỗi { $each } dân thêm 1)
}{ $rest ->
    [0] {""}
   *[other] ; còn { $rest } dân chưa đủ { $each } nên không thêm
}
computing-deputies-most = tính theo thang ra { $counted }, nhưng nhiều nhất chỉ được { $most }
computing-deputies-fixed = { $count } đại biểu Hội đồng nhân dân thành phố. Hà Nội và Thành phố Hồ Chí Minh có con số định sẵn này, dân số không làm thay đổi.
computing-deputies-none = Đặc khu dưới { $least } dân thường trú thì không có Hội đồng nhân dân, nên không bầu đại biểu nào.
computing-deputies-depends = Với { $people } dân, số đại biểu còn tùy loại đơn vị mà câu hỏi chưa nói rõ:

computing-attendance-verdict = { $verdict ->
    [yes] Đủ: { $came } người dự.
   *[no] Chưa đủ: { $came } người dự, còn thiếu { $short }.
}
computing-attendance = { $place ->
    [work] Hội nghị nơi công tác
    [nomination] Hội nghị giới thiệu người của thôn, tổ dân phố
   *[residence] Hội nghị nơi cư trú
}, { $called } cử tri: { $size ->
    [small] chưa tới { $limit } nên mời tất cả, và ít nhất { $share } số được triệu tập phải có mặt, tức { $least } người.
   *[large] từ { $limit } trở lên nên họp toàn thể hay họp { $place ->
        [work] đại diện
       *[other] đại diện hộ
    } đều được, miễn là có ít nhất { $least } cử tri dự.
}

computing-rounding = { $given } ghi là { $written }: lấy { $decimals } chữ số sau dấu phẩy, chữ số kế tiếp là { $digit }, { $up ->
    [yes] từ { $limit } trở lên nên làm tròn lên
   *[no] nhỏ hơn { $limit } nên bỏ đi
}.
computing-rounding-all = Các tỷ lệ trong biên bản cộng lại phải đủ 100%.
