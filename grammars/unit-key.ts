/** Short forms inside names of units and what they stand for, lower case. Codes with a definite meaning only. */
const expansions: readonly (readonly [RegExp, string])[] = [
  [/gd\s?(?:&|và)?\s?đt|gdđt|gd-đt/g, 'giáo dục và đào tạo'],
  [/ubnd/g, 'ủy ban nhân dân'],
  [/hđnd/g, 'hội đồng nhân dân'],
  [/ubmttq(?:\s?vn)?|mttq(?:\s?vn)?/g, 'mặt trận tổ quốc việt nam'],
  [/tn\s?(?:&|và)?\s?mt/g, 'tài nguyên và môi trường'],
  [/nn\s?(?:&|và)?\s?ptnt/g, 'nông nghiệp và phát triển nông thôn'],
  [/nn\s?(?:&|và)?\s?mt/g, 'nông nghiệp và môi trường'],
  [/kh\s?(?:&|và)?\s?đt/g, 'kế hoạch và đầu tư'],
  [/kh\s?(?:&|và)?\s?cn/g, 'khoa học và công nghệ'],
  [/vh\s?tt\s?(?:&|và)?\s?dl/g, 'văn hóa, thể thao và du lịch'],
  [/tt\s?(?:&|và)?\s?tt/g, 'thông tin và truyền thông'],
  [/lđ\s?-?\s?tb\s?(?:&|và)?\s?xh/g, 'lao động - thương binh và xã hội'],
  [/bgh/g, 'ban giám hiệu'],
  [/bch/g, 'ban chấp hành'],
  [/cđcs/g, 'công đoàn cơ sở'],
  [/gvcn/g, 'giáo viên chủ nhiệm'],
  [/gvbm/g, 'giáo viên bộ môn'],
  [/ttcm/g, 'tổ trưởng chuyên môn'],
  [/lđlđ/g, 'liên đoàn lao động'],
  [/thcs/g, 'trung học cơ sở'],
  [/thpt/g, 'trung học phổ thông'],
  [/tp\.?(?=\s)/g, 'thành phố'],
]

const whole = expansions.map(
  ([short, full]) => [new RegExp(`(?<!\\p{L})(?:${short.source})(?!\\p{L})`, 'gu'), full] as const,
)

/** What two spellings of one unit have in common: case, «và» and «&», blanks and known short forms do not matter. */
export function unitKey(folded: string): string {
  let key = folded.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()
  for (const [short, full] of whole) key = key.replace(short, full)
  return key
    .replace(/&/g, ' và ')
    .replace(/[,.\-–]/g, ' ')
    .replace(/^(?:các|toàn thể|lãnh đạo các)\s/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
