import { describe, expect, test } from 'vitest'
import { outlineOf, planOf } from '../plan-of.ts'

const outline = (body: string): string[] => outlineOf(planOf(body))

describe('the tree of sections', () => {
  test.each([
    [
      'Roman numerals, figures, letters, dashes and crosses',
      'I. MỤC ĐÍCH\n1. Nâng cao ý thức.\nII. NỘI DUNG\n1. Quét dọn\na) Sân trường;\nb) Lớp học.\n- Bàn ghế.\n+ Bảng.',
      [
        'I roman «MỤC ĐÍCH»',
        'I/1 arabic',
        'II roman «NỘI DUNG»',
        'II/1 arabic «Quét dọn»',
        'II/1/a letter',
        'II/1/b letter',
        'II/1/b/-1 dash',
        'II/1/b/-1/+1 plus',
      ],
    ],
    [
      'parts whose heading stands in the next line',
      'Phần I\nĐÁNH GIÁ\nA. Kết quả\n1.1. Mặt được\n1.2. Mặt chưa được\nPhần II\nPHƯƠNG HƯỚNG\nA. Nhiệm vụ\n1. Dọn rác.',
      [
        'Phần I part «ĐÁNH GIÁ»',
        'Phần I/A letter «Kết quả»',
        'Phần I/A/1.1 decimal',
        'Phần I/A/1.2 decimal',
        'Phần II part «PHƯƠNG HƯỚNG»',
        'Phần II/A letter «Nhiệm vụ»',
        'Phần II/A/1 arabic',
      ],
    ],
    [
      'articles',
      'Điều 1. Phạm vi\n1. Kế hoạch này áp dụng cho các lớp.\nĐiều 2. Tổ chức thực hiện\n1. Tổ Văn phòng lo dụng cụ.',
      ['Điều 1 article «Phạm vi»', 'Điều 1/1 arabic', 'Điều 2 article «Tổ chức thực hiện»', 'Điều 2/1 arabic'],
    ],
    [
      'decimals below figures',
      '1. Mục tiêu\n1.1. Chung\n1.2. Riêng\n2. Nhiệm vụ\n2.1. Dọn rác',
      ['1 arabic «Mục tiêu»', '1/1.1 decimal', '1/1.2 decimal', '2 arabic «Nhiệm vụ»', '2/2.1 decimal'],
    ],
    [
      'letters that begin directly below a Roman number',
      'I. NỘI DUNG\nA. QUÉT DỌN\n1. Sân trường.\nB. TRỒNG CÂY\n1. Vườn trường.\nII. TỔ CHỨC\n1. Chia nhóm.',
      [
        'I roman «NỘI DUNG»',
        'I/A letter «QUÉT DỌN»',
        'I/A/1 arabic',
        'I/B letter «TRỒNG CÂY»',
        'I/B/1 arabic',
        'II roman «TỔ CHỨC»',
        'II/1 arabic',
      ],
    ],
    [
      'a heading without a number below which the figures begin anew',
      '1. Quét dọn\n2. Trồng cây\n- Cây bóng mát.\nBIỆN PHÁP THỰC HIỆN\n1. Chia nhóm\n2. Chấm điểm',
      ['1 arabic', '2 arabic «Trồng cây»', '2/-1 dash', '#1 none «BIỆN PHÁP THỰC HIỆN»', '#1/1 arabic', '#1/2 arabic'],
    ],
    [
      'headings without a number',
      'MỤC ĐÍCH\n- Giữ vệ sinh.\nNỘI DUNG\n- Quét dọn.',
      ['#1 none «MỤC ĐÍCH»', '#1/-1 dash', '#2 none «NỘI DUNG»', '#2/-1 dash'],
    ],
    [
      'the Vietnamese alphabet, with đ behind d',
      'I. NỘI DUNG\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu.',
      ['I roman «NỘI DUNG»', 'I/c letter', 'I/d letter', 'I/đ letter', 'I/e letter'],
    ],
    [
      'Markdown',
      '## I. MỤC ĐÍCH\n**1. Nâng cao ý thức**\n* Giữ vệ sinh\n## II. NỘI DUNG',
      ['I roman «MỤC ĐÍCH»', 'I/1 arabic «Nâng cao ý thức»', 'I/1/*1 star', 'II roman «NỘI DUNG»'],
    ],
  ])('%s', (_, body, expected) => expect(outline(body)).toEqual(expected))

  test('a figure that begins a torn line is no marker', () => {
    expect(outline('I. NỘI DUNG\nNăm 2025, tổng số có\n12. 500 đồng được chi.')).toEqual(['I roman «NỘI DUNG»'])
  })

  test('skipped and repeated numbers are kept, and told', () => {
    const plan = planOf('I. NỘI DUNG\n1. Quét dọn.\n3. Lau bàn.\n3. Tưới cây.')
    expect(outlineOf(plan).slice(1)).toEqual(['I/1 arabic', 'I/3 arabic', 'I/3 arabic'])
    const told = plan.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('marker'))
    expect(told).toEqual(['marker-skipped', 'marker-repeated'])
  })
})
