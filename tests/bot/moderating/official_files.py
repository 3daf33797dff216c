"""Invented official files, as plain text."""

BASE = """QUỐC HỘI
Luật số: 7/2026/QH16
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

LUẬT
TRÔNG GIỮ XE TẠI ĐIỂM BỎ PHIẾU

Quốc hội ban hành Luật Trông giữ xe tại điểm bỏ phiếu.

Điều 1. Gửi xe
1. Cử tri gửi xe tại bãi xe cạnh điểm bỏ phiếu không phải trả tiền.
2. Bãi xe mở cửa từ 5 giờ và đóng cửa lúc 20 giờ.

Điều 2. Trách nhiệm của tổ trông xe
1. Tổ trông xe phát vé có đánh số cho từng xe.
2. Xe mất thì tổ trông xe bồi thường trong thời hạn 15 ngày.

Điều 3. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.

Luật này được Quốc hội thông qua ngày 20 tháng 11 năm 2025.
"""

AMENDING = """QUỐC HỘI
Luật số: 8/2026/QH16
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT TRÔNG GIỮ XE TẠI ĐIỂM BỎ PHIẾU SỐ 7/2026/QH16

Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Trông giữ xe tại điểm bỏ phiếu số 7/2026/QH16.

Điều 1. Sửa đổi, bổ sung một số điều của Luật Trông giữ xe tại điểm bỏ phiếu số 7/2026/QH16
1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:
“2. Xe mất thì tổ trông xe bồi thường trong thời hạn 10 ngày.”.
2. Bãi bỏ khoản 1 Điều 2.

Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026.

Luật này được Quốc hội thông qua ngày 10 tháng 2 năm 2026.
"""
