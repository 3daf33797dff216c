# Câu trả lời tính được từ con số trong câu hỏi: tuổi, thời hạn, số phiếu theo nơi cư trú, số dư, quá bán.

computing-day = { $day }/{ $month }/{ $year }
computing-weekday = { $weekday ->
    [1] thứ hai
    [2] thứ ba
    [3] thứ tư
    [4] thứ năm
    [5] thứ sáu
    [6] thứ bảy
   *[7] chủ nhật
} { $day }
computing-hour = { $hour } giờ{ $minute ->
    [none] {""}
   *[other] {" "}{ $minute }
} ngày { $day }
computing-age = { $years } tuổi{ $months ->
    [0] {""}
   *[other] {" "}{ $months } tháng
}
computing-span = { $years ->
    [0] { $months } tháng
   *[other] { $years } năm{ $months ->
        [0] {""}
       *[other] {" "}{ $months } tháng
    }
}

computing-age-born = { $right ->
    [stand] { $verdict ->
        [yes] Đủ tuổi ứng cử
       *[no] Chưa đủ tuổi ứng cử
    }
   *[vote] { $verdict ->
        [yes] Được đi bầu
       *[no] Chưa được đi bầu
    }
}: { $exact ->
    [yes] sinh { $birth }
   *[no] { $verdict ->
        [yes] dù sinh muộn nhất là { $birth }
       *[no] dù sinh sớm nhất là { $birth }
    }
} thì đến ngày bầu cử { $polling } { $verdict ->
    [yes] đã được { $age }, từ đủ { $years } tuổi trở lên{ $right ->
        [stand] . Ngoài tuổi, người ứng cử còn phải có đủ các tiêu chuẩn khác của đại biểu
       *[vote] {""}
    }
   *[no] chưa đủ tuổi, mới được { $age }; đến { $reached } mới đủ { $years } tuổi, mức phải có vào ngày bầu cử
}.
computing-age-depends = { $right ->
    [stand] Ứng cử
   *[vote] Đi bầu
}: tùy ngày sinh. Sinh từ { $latest } trở về trước thì đủ { $years } tuổi vào ngày bầu cử { $polling } và được { $right ->
    [stand] ứng cử
   *[vote] đi bầu
}; sinh sau ngày đó thì chưa.
computing-age-unknown-day = Nếu giấy tờ { $unknown ->
    [day] không ghi ngày sinh thì lấy ngày 1 của tháng sinh
   *[month] chỉ ghi năm sinh thì lấy ngày 1 tháng 1
}, tức { $birth }, để tính: như vậy là đủ tuổi (theo sổ tay của Hội đồng bầu cử quốc gia).
computing-age-stated = { $right ->
    [stand] { $verdict ->
        [yes] Đủ tuổi ứng cử: { $age }, luật đòi từ đủ { $years } tuổi tính đến ngày bầu cử. Ngoài tuổi, còn phải có đủ các tiêu chuẩn khác của đại biểu.
       *[no] Chưa được ứng cử: { $age } là chưa đủ, phải từ đủ { $years } tuổi tính đến ngày bầu cử. Với ngày bầu cử { $polling }, đó là người sinh từ { $latest } trở về trước.
    }
   *[vote] { $verdict ->
        [yes] Được đi bầu: { $age } là đủ, luật đòi từ đủ { $years } tuổi tính đến ngày bầu cử.
       *[no] Chưa được đi bầu: { $age } là chưa đủ, phải từ đủ { $years } tuổi tính đến ngày bầu cử. Với ngày bầu cử { $polling }, ai sinh từ { $latest } trở về trước thì đủ, kể cả người tròn { $years } tuổi đúng ngày đó.
    }
}

computing-complaint-in-time = { $verdict ->
    [yes] Còn kịp vào ngày { $lodged }.
   *[no] Không còn kịp vào ngày { $lodged }.
}
computing-complaint-list = Khiếu nại về danh sách cử tri được đến hết ngày { $ends }: niêm yết { $begins } cộng { $days } ngày (không tính ngày niêm yết). Gửi cơ quan lập danh sách; nơi đó phải trả lời trong { $answer } ngày kể từ ngày nhận, nếu không thì được kiện ra Tòa án.
computing-complaint-result = Khiếu nại về kết quả bầu cử chậm nhất ngày { $ends }: công bố { $begins } cộng { $days } ngày. Kết quả bầu Quốc hội thì gửi Hội đồng bầu cử quốc gia, kết quả bầu Hội đồng nhân dân thì gửi Ủy ban bầu cử; đơn được giải quyết trong { $answer } ngày kể từ ngày nhận.
computing-answer-list = Chậm nhất ngày { $due } phải trả lời khiếu nại về danh sách cử tri: nhận { $lodged } cộng { $days } ngày. Quá ngày đó mà chưa giải quyết, hoặc không đồng ý với kết quả, thì được kiện ra Tòa án nhân dân.
computing-answer-result = Chậm nhất ngày { $due } phải giải quyết khiếu nại về kết quả bầu cử: nhận { $lodged } cộng { $days } ngày.

computing-opening-campaign = Vận động bầu cử phải ngừng lúc { $ends }: bắt đầu bỏ phiếu { $begins } trừ { $hours } giờ.
computing-opening-list = Muộn nhất { $ends }: bắt đầu bỏ phiếu { $begins } trừ { $hours } giờ. Đến lúc đó, người chuyển nơi thường trú hoặc chuyển đến tạm trú ở xã, phường khác còn được ghi thêm vào danh sách cử tri nơi mới.
computing-opening-returnee = Muộn nhất { $ends }: bắt đầu bỏ phiếu { $begins } trừ { $hours } giờ. Đến lúc đó, công dân ở nước ngoài về còn được ghi tên, khi đem hộ chiếu có ghi quốc tịch Việt Nam đến Ủy ban nhân dân cấp xã.
computing-opening-both = { $ends }: bắt đầu bỏ phiếu { $begins } trừ { $hours } giờ. Đó là lúc vận động bầu cử phải ngừng, và là hạn để người chuyển nơi thường trú hoặc tạm trú được ghi thêm vào danh sách cử tri nơi mới.

computing-step-announce = công bố ngày bầu cử bổ sung
computing-step-na-board = thành lập Ban bầu cử bổ sung đại biểu Quốc hội
computing-step-pc-committee = thành lập Ủy ban bầu cử bổ sung (bầu Hội đồng nhân dân)
computing-step-dossier = nộp hồ sơ ứng cử
computing-step-pc-board = thành lập Ban bầu cử bổ sung đại biểu Hội đồng nhân dân
computing-step-team = thành lập Tổ bầu cử bổ sung
computing-step-voter-list = công bố danh sách cử tri
computing-step-consultation = xong việc hiệp thương, giới thiệu và lập danh sách người ứng cử
computing-step-official-list = công bố danh sách chính thức những người ứng cử
computing-by-election-step = Chậm nhất ngày { $due } phải { $step }: { $days } ngày trước ngày bầu cử bổ sung { $polling }.
computing-by-election-line = { $due } { $step } ({ $days } ngày trước)
computing-by-election-all = Với ngày bầu cử bổ sung { $polling }, chậm nhất: { $lines }.
computing-by-election-weekday = Lưu ý: đó là { $polling }, mà bầu cử bổ sung phải vào chủ nhật.
computing-repeat-in-time = { $verdict ->
    [yes] Được: { $day } còn trong hạn.
   *[no] Không được: { $day } ngoài hạn.
}
computing-repeat = { $kind ->
    [additional] Bầu cử thêm
   *[again] Bầu cử lại
} chậm nhất vào ngày { $last }: ngày bầu cử đầu tiên { $first } cộng { $days } ngày.

computing-ballots = { $aim ->
    [may] { $count ->
        [three] Được đi bầu, với 3 phiếu: Quốc hội, Hội đồng nhân dân cấp tỉnh và Hội đồng nhân dân cấp xã.
       *[two] Được đi bầu, với 2 phiếu: Quốc hội và Hội đồng nhân dân cấp tỉnh.
    }
    [commune] { $count ->
        [three] Được bầu Hội đồng nhân dân cấp xã: có đủ 3 phiếu, cùng với Quốc hội và Hội đồng nhân dân cấp tỉnh.
       *[two] Không được bầu Hội đồng nhân dân cấp xã: chỉ có 2 phiếu, Quốc hội và Hội đồng nhân dân cấp tỉnh.
    }
    [province] { $count ->
        [three] Được bầu Hội đồng nhân dân cấp tỉnh: có 3 phiếu, cùng với Quốc hội và Hội đồng nhân dân cấp xã.
       *[two] Được bầu Hội đồng nhân dân cấp tỉnh: có 2 phiếu, cùng với Quốc hội, không có cấp xã.
    }
    [assembly] { $count ->
        [three] Được bầu Quốc hội: có 3 phiếu, cùng với Hội đồng nhân dân cấp tỉnh và cấp xã.
       *[two] Được bầu Quốc hội: có 2 phiếu, cùng với Hội đồng nhân dân cấp tỉnh, không có cấp xã.
    }
   *[ballots] { $count ->
        [three] 3 phiếu: Quốc hội, Hội đồng nhân dân cấp tỉnh và Hội đồng nhân dân cấp xã.
       *[two] 2 phiếu: Quốc hội và Hội đồng nhân dân cấp tỉnh, không bầu Hội đồng nhân dân cấp xã.
    }
}
computing-ballots-why = { $case ->
    [permanent] Đó là phiếu của người bầu ở nơi thường trú.
    [temporary-short] { $since ->
        [none] Tạm trú như vậy là chưa đủ 12 tháng; thời gian tính theo ngày đăng ký tạm trú.
       *[other] Đăng ký tạm trú { $exact ->
            [yes] ngày
           *[no] sớm nhất là
        } { $since } thì đến ngày bầu cử { $polling } được { $lasted }, chưa đủ 12 tháng.
    }
    [temporary-long] { $since ->
        [none] Tạm trú như vậy là từ đủ 12 tháng; thời gian tính theo ngày đăng ký tạm trú.
       *[other] Đăng ký tạm trú { $exact ->
            [yes] ngày
           *[no] muộn nhất là
        } { $since } thì đến ngày bầu cử { $polling } được { $lasted }, từ đủ 12 tháng.
    }
    [voluntary-short] Người cai nghiện tự nguyện tính như người tạm trú, và như vậy là chưa đủ 12 tháng (theo sổ tay của Hội đồng bầu cử quốc gia).
    [voluntary-long] Người cai nghiện tự nguyện tính như người tạm trú, và như vậy là từ đủ 12 tháng (theo sổ tay của Hội đồng bầu cử quốc gia).
    [soldier] Quân nhân bầu ở nơi đóng quân chỉ bầu hai cấp ấy.
    [custody] Người bị tạm giữ, tạm giam, ở cơ sở cai nghiện hay giáo dục bắt buộc bầu hai cấp ấy ở nơi đang bị giữ hoặc đang chấp hành biện pháp.
    [released-permanent] Người được trả tự do hoặc hết thời gian bắt buộc về nơi thường trú, trước giờ bỏ phiếu ít nhất 24 giờ, được ghi thêm tên ở đó.
    [released-temporary] Người được trả tự do hoặc hết thời gian bắt buộc về nơi tạm trú, trước giờ bỏ phiếu ít nhất 24 giờ, được ghi thêm tên ở đó.
    [returnee-permanent] Công dân ở nước ngoài về, xuất trình hộ chiếu ở nơi đăng ký thường trú chậm nhất 24 giờ trước giờ bỏ phiếu, bầu cả ba cấp.
    [returnee-temporary] Công dân ở nước ngoài về, xuất trình hộ chiếu ở nơi đăng ký tạm trú chậm nhất 24 giờ trước giờ bỏ phiếu, bầu hai cấp ấy.
    [certificate] Có giấy chứng nhận để bầu ở nơi khác thì chỉ bầu hai cấp ấy, dù ở nhà được 3 phiếu.
    [moved-permanent] Chuyển thường trú sang xã, phường khác sau khi niêm yết, trước giờ bỏ phiếu ít nhất 24 giờ, thì bầu ở nơi thường trú mới.
    [moved-temporary] Chuyển đến tạm trú ở xã, phường khác sau khi niêm yết và muốn bầu ở đó, trước giờ bỏ phiếu ít nhất 24 giờ, thì bầu hai cấp ấy.
   *[no-council] Đặc khu dưới 1.000 dân thường trú không có Hội đồng nhân dân, nên không có phiếu cấp xã.
}
computing-ballots-straddles = Tùy đến ngày bầu cử đã đủ 12 tháng đăng ký tạm trú hay chưa: đủ thì 3 phiếu (Quốc hội, Hội đồng nhân dân cấp tỉnh và cấp xã), chưa đủ thì 2 phiếu (không có cấp xã).
computing-ballots-limit = Nếu đăng ký tạm trú từ { $latest } trở về trước thì đến ngày bầu cử { $polling } là đủ 12 tháng và có 3 phiếu.
computing-ballots-special = Riêng đặc khu dưới 1.000 dân thường trú thì không có Hội đồng nhân dân, chỉ còn 2 phiếu.

computing-seats-verdict = { $verdict ->
    [yes] Đủ số dư: có { $names } người ứng cử.
   *[no] Chưa đủ số dư: { $names } người ứng cử là thiếu { $short } người.
}
computing-seats-differs = { $names } người ứng cử thì đủ số dư cho Hội đồng nhân dân, chưa đủ cho Quốc hội.
computing-seats-need = { $body ->
    [na] Bầu { $seats } đại biểu Quốc hội thì danh sách phải có ít nhất { $least } người ứng cử, tức dư ít nhất { $surplus } người.
    [pc] Bầu { $seats } đại biểu Hội đồng nhân dân thì danh sách phải có ít nhất { $least } người ứng cử, tức dư ít nhất { $surplus } người.
   *[both] Bầu { $seats } đại biểu, Quốc hội hay Hội đồng nhân dân, thì danh sách phải có ít nhất { $least } người ứng cử, tức dư ít nhất { $surplus } người.
}

computing-marking = { $case ->
    [none] Không hợp lệ: phiếu gạch hết tên mọi người thì không bầu ai. Phải để lại từ 1 đến { $seats } người.
    [more] Không hợp lệ: để lại { $kept } người mà chỉ được bầu { $seats }, tức quá { $surplus } người.
    [fewer] Hợp lệ: để lại { $kept } người, ít hơn số { $seats } được bầu, vẫn tính; chỉ không được để lại nhiều hơn { $seats } người hay gạch hết.
   *[equal] Hợp lệ: để lại { $kept } người, đúng bằng số { $seats } được bầu.
} { $case ->
    [none] Lỡ viết hỏng thì xin đổi phiếu khác.
    [more] Lỡ viết hỏng thì xin đổi phiếu khác.
   *[other] Phiếu còn phải là phiếu do Tổ bầu cử phát, có dấu của Tổ, và không viết thêm gì.
}
computing-marking-strike = Ít nhất { $least } người: { $names } trừ { $seats }. Gạch nhiều hơn, tới { $most } người, phiếu vẫn hợp lệ; không được gạch hết.

computing-turnout = { $verdict ->
    [yes] Hợp lệ về số người đi bầu: { $working }, quá một nửa số cử tri trong danh sách của đơn vị bầu cử. Kết quả còn tính trên số phiếu hợp lệ.
    [second] Kết quả bầu cử lại vẫn được công nhận, không bầu lại lần thứ hai, dù { $working }, không quá một nửa số cử tri trong danh sách.
   *[no] Chưa được công nhận, phải bầu cử lại: { $working }, không quá một nửa số cử tri trong danh sách của đơn vị bầu cử. Ngày bầu cử lại chậm nhất là { $days } ngày sau ngày bầu cử đầu tiên; lần đó người đi bầu không quá một nửa thì kết quả vẫn được công nhận.
}
computing-turnout-working = { $voted } trên { $listed } cử tri (ít nhất phải { $least })
computing-turnout-share = { $share } cử tri đi bầu (phải quá 50%)
computing-turnout-unit = Tính chung cả đơn vị bầu cử, không tính riêng từng khu vực bỏ phiếu.
computing-votes = { $verdict ->
    [yes] Đủ phiếu để trúng cử: { $working }, quá một nửa. Nhưng nếu số người được quá một nửa đông hơn số đại biểu được bầu thì lấy từ người cao phiếu nhất xuống; bằng phiếu ở suất cuối thì người nhiều tuổi hơn trúng cử.
    [lost] Vẫn có thể không trúng cử: { $working }, tức đã quá một nửa, nhưng nếu số người được quá một nửa đông hơn số đại biểu được bầu thì lấy từ người cao phiếu nhất xuống; bằng phiếu ở suất cuối thì người nhiều tuổi hơn trúng cử.
   *[no] Không trúng cử: { $working }. Phải được quá một nửa tổng số phiếu hợp lệ; đúng một nửa cũng chưa đủ.
}
computing-votes-working = { $got } trên { $valid } phiếu hợp lệ (ít nhất phải { $least })
computing-votes-share = { $share } số phiếu hợp lệ (phải quá 50%)
computing-shortfall = { $body ->
    [na] Quốc hội: trúng { $elected } trên { $seats } là thiếu, Ban bầu cử báo cáo để Hội đồng bầu cử quốc gia xem xét, quyết định bầu cử thêm, chậm nhất { $days } ngày sau ngày bầu cử đầu tiên.
   *[pc] { $verdict ->
        [yes] Phải bầu cử thêm đại biểu Hội đồng nhân dân: trúng { $elected } trên { $seats } là chưa tới 2/3 (ít nhất phải { $least }). Ngày bầu cử thêm chậm nhất là { $days } ngày sau ngày bầu cử đầu tiên, chỉ chọn trong những người đã ứng cử mà chưa trúng.
       *[no] Không phải bầu cử thêm đại biểu Hội đồng nhân dân: trúng { $elected } trên { $seats } là đạt 2/3 (ít nhất phải { $least }).
    }
}
computing-tie-born = Người sinh năm { $older } trúng cử: bằng phiếu nhau ở suất cuối thì lấy người nhiều tuổi hơn, và { $older } là trước { $younger }.
computing-tie-aged = Người { $older } tuổi trúng cử: bằng phiếu nhau ở suất cuối thì lấy người nhiều tuổi hơn ({ $older } so với { $younger } tuổi).
