import { mkdirSync, mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import { runBatchCommand } from '../../src/cli/batch.ts'
import { capture } from './capture.ts'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-cli-'))

/** Calls the command with streams that the test reads; `input` is standard input. */
export const batch = (args: readonly string[], input = '', signal = new AbortController().signal) =>
  capture((streams) => runBatchCommand(args, streams, signal), input)

export const plan = (title: string) => `ỦY BAN NHÂN DÂN XÃ VÔ DANH
Số: 12/KH-UBND
Vô Danh, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
${title}
I. MỤC ĐÍCH
Nâng cao ý thức.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng: báo cáo kết quả trước ngày 15/6/2025.
`

function encryptedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ userPassword: 'secret', ownerPassword: 'other', pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.text('KE HOACH').end()
  return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
}

/** A Word document of which the second half is missing. */
async function tornDocx(): Promise<Buffer> {
  const children = plan('Kế hoạch')
    .split('\n')
    .map((line) => new Paragraph(line))
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  return bytes.subarray(0, bytes.length / 2)
}

/** A folder with files of every kind that an archive holds. */
export async function archive(): Promise<string> {
  const folder = newFolder()
  const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes)
  mkdirSync(join(folder, 'năm 2025'))
  put('good.txt', plan('Phòng cháy, chữa cháy'))
  put('năm 2025/tốt [bản cuối].md', plan('Vệ sinh môi trường'))
  put('hostile.html', `<p>${plan('<script>alert(1)</script>')}</p>${'<div>'.repeat(5000)}`)
  put('corrupt.docx', await tornDocx())
  put('corrupt.pdf', '%PDF-1.7\nnothing of a PDF')
  put('encrypted.pdf', await encryptedPdf())
  put('empty.docx', '')
  openSync(join(folder, 'huge.txt'), 'w')
  truncateSync(join(folder, 'huge.txt'), 80 * 2 ** 20)
  put('picture.jpg', 'no document')
  return folder
}
