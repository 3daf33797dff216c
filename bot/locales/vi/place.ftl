# Đơn vị bầu cử đại biểu Quốc hội theo nơi ở; /place.

kind-ward = phường { $called }
kind-commune = xã { $called }
kind-special-zone = đặc khu { $called }
kind-township = thị trấn { $called }
kind-urban-district = quận { $called }
kind-rural-district = huyện { $called }
kind-town = thị xã { $called }
kind-city = thành phố { $called }
kind-province = tỉnh { $called }
count-wards = { $count } phường
count-communes = { $count } xã
count-special-zones = { $count } đặc khu
list-and = { $first } và { $last }

constituency-commune = { $place } thuộc đơn vị bầu cử đại biểu Quốc hội số { $number } của { $province }, được bầu { $seats } đại biểu Quốc hội khóa XVI.
constituency-former = { $place } là tên trước ngày 1/7/2025, nay thuộc { $present }: đơn vị bầu cử đại biểu Quốc hội số { $number } của { $province }, được bầu { $seats } đại biểu Quốc hội khóa XVI.
constituency-former-one = { $place } cũ nay thuộc { $count } xã, phường; tất cả ở đơn vị bầu cử đại biểu Quốc hội số { $number } của { $province }, được bầu { $seats } đại biểu Quốc hội khóa XVI.
constituency-seats = { $place } bầu { $seats } đại biểu Quốc hội khóa XVI, ở đơn vị bầu cử số { $number } của { $province }.
constituency-area = Đơn vị này gồm { $count }: { $communes }.
constituency-area-cut = Đơn vị này gồm { $count }, trong đó có { $communes }…
constituency-unit = Đơn vị bầu cử số { $number } của { $province } bầu { $seats } đại biểu Quốc hội khóa XVI, gồm { $count }: { $communes }.
constituency-unit-cut = Đơn vị bầu cử số { $number } của { $province } bầu { $seats } đại biểu Quốc hội khóa XVI, gồm { $count }, trong đó có { $communes }… Cho tôi tên xã, phường, tôi tra ngay.
constituency-no-unit = { $province } không có đơn vị bầu cử số { $number }: nơi này chỉ có { $units } đơn vị bầu cử đại biểu Quốc hội, số 1 đến số { $units }.
constituency-province = { $province } bầu { $seats } đại biểu Quốc hội khóa XVI, ở { $units } đơn vị bầu cử.
constituency-province-all = Mỗi đơn vị bầu { $seats } người.
constituency-province-mixed = Đơn vị số { $three }: mỗi đơn vị 3 người; đơn vị số { $two }: mỗi đơn vị 2 người.
constituency-former-province = { $place } cũ nay thuộc { $province }; các xã, phường của tỉnh cũ ở đơn vị bầu cử số { $numbers }.
constituency-district-note = Các nơi khác của { $district } cũ thuộc đơn vị số { $numbers }: bạn ghi tên xã, phường để tôi tra đúng.
constituency-others-note = Nếu bạn ở nơi khác cùng tên, hãy ghi thêm tên tỉnh, thành phố.
constituency-council-note = Đơn vị bầu cử Hội đồng nhân dân thì khác và không có trong các văn bản tôi có; bạn hỏi Ủy ban nhân dân cấp xã hoặc Ủy ban bầu cử cấp đó.
constituency-council-seats = Đại biểu Hội đồng nhân dân thì khác: số lượng tính theo dân số của nơi đó, và các văn bản tôi có không ghi cho từng nơi.

constituency-ask-commune = { $place } có xã, phường ở nhiều đơn vị bầu cử đại biểu Quốc hội: số { $numbers }. Bạn ở xã, phường nào?
constituency-ask-split = { $place } là tên trước ngày 1/7/2025, nay chia về nhiều nơi. Bạn ở nơi nào: { $candidates }?
constituency-ask-several = Có { $count } nơi mang tên này. Bạn ở nơi nào: { $candidates }?
constituency-ask-many = Có { $count } nơi mang tên này, như { $candidates }. Bạn ghi thêm tỉnh, thành phố, hoặc quận, huyện cũ nhé.
constituency-ask-elsewhere = Tôi không thấy tên này ở nơi bạn ghi. Tên này có ở: { $candidates }. Bạn ở nơi nào?
constituency-candidate = { $place }: đơn vị số { $number }
constituency-all-same = { $places } đều thuộc đơn vị bầu cử đại biểu Quốc hội số { $number } của { $province }, được bầu { $seats } đại biểu Quốc hội khóa XVI.
constituency-unknown = Tôi không tìm thấy “{ $called }” trong danh sách xã, phường, đặc khu của Nghị quyết 85/NQ-HĐBCQG, kể cả tên cũ. Bạn kiểm tra lại tên, ghi thêm tỉnh, thành phố; hoặc hỏi Ủy ban nhân dân cấp xã, Tổ bầu cử nơi bạn ở.
constituency-unknown-alike = Tôi không tìm thấy “{ $called }”. Ý bạn có phải: { $names }? Bạn ghi lại tên kèm tỉnh, thành phố nhé; hoặc hỏi Ủy ban nhân dân cấp xã nơi bạn ở.
constituency-council = Các văn bản tôi có không ghi đơn vị bầu cử Hội đồng nhân dân của từng nơi. Ủy ban bầu cử của cấp đó ấn định và công bố; bạn hỏi Ủy ban nhân dân cấp xã hoặc Tổ bầu cử nơi bạn ở.
constituency-council-national = Riêng Quốc hội: { $place } thuộc đơn vị bầu cử số { $number } của { $province }.
constituency-question = { $place } thuộc đơn vị bầu cử đại biểu Quốc hội nào?

place-ask =
    Bạn ở xã, phường, đặc khu nào, tỉnh, thành phố nào? Trả lời tin này, ví dụ: “phường Ba Đình, Hà Nội”. Tên cũ cũng được.

    Tôi chỉ lưu mã của xã, phường ấy cho cuộc trò chuyện này, để trả lời “tôi bầu ở đơn vị nào?”. Gõ /forget là xóa.
place-ask-group = Bạn viết tên sau lệnh, ví dụ: /place phường Ba Đình, Hà Nội. Trong nhóm tôi chỉ tra giúp, không lưu gì.
place-placeholder = phường Ba Đình, Hà Nội
place-kept = 📍 Đã lưu nơi ở: { $place }. Đổi: gõ /place kèm tên khác; xóa: /forget.
place-now = 📍 Nơi ở đang lưu: { $place }. Đổi: gõ /place kèm tên khác; xóa: /forget.
place-unavailable = Thư viện đang dùng không có danh sách đơn vị bầu cử, nên tôi chưa tra được theo nơi ở.
command-place = Nơi ở và đơn vị bầu cử của bạn
