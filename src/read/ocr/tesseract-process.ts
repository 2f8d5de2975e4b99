import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker } from 'tesseract.js'
import { maxMemoryBytes, memoryExit, type Recognized, type ToRecognize } from './process-messages.ts'

/**
 * The process that recognizes pictures for `npm-tesseract.ts`. tesseract.js works in a thread of it, so that this one hears at once when its
 * parent is gone, and sees how much memory is taken.
 */
const lookEveryMs = 100

process.on('disconnect', () => process.exit())
setInterval(() => {
  if (process.memoryUsage.rss() > maxMemoryBytes) process.exit(memoryExit)
}, lookEveryMs).unref()

const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
const lstmOnly = 1
// A path, and nothing kept: it never asks the network, and writes no file.
const starting = createWorker('vie', lstmOnly, {
  langPath: join(data, '4.0.0_best_int'),
  cacheMethod: 'none',
  gzip: true,
  errorHandler: () => undefined,
})

/** The program prints it, the package does not. */
const heading = 'level page_num block_num par_num line_num word_num left top width height conf text'.replaceAll(
  ' ',
  '\t',
)

async function recognize({ image, segmentation, dots }: ToRecognize): Promise<Recognized> {
  try {
    const worker = await starting
    await worker.setParameters({
      tessedit_pageseg_mode: segmentation as never,
      user_defined_dpi: String(Math.round(dots)),
    })
    const { data: found } = await worker.recognize(Buffer.from(image), {}, { text: false, blocks: false, tsv: true })
    return { tsv: `${heading}\n${found.tsv ?? ''}` }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (picture: ToRecognize) => {
  void recognize(picture).then((answer) => process.send?.(answer))
})
