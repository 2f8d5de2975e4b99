import { writeDocx } from './docx-file.ts'
import type { Draft } from './draft.ts'
import { tcvn3Runs, vniRuns } from './legacy-encoding.ts'
import { saveAgain } from './office.ts'
import { writePdf } from './pdf-file.ts'

/** A file that is made of the plain text of a corpus document and stands beside it. */
export interface Rendering {
  readonly slug: string
  readonly file: 'source.docx' | 'source.pdf'
  /** True where LibreOffice makes the file: other bytes on every machine, and none where it is missing. */
  readonly byOffice?: true
  readonly render: (draft: Draft) => Promise<Uint8Array>
}

const typed = (draft: Draft): Promise<Uint8Array> => writeDocx(draft, { numbers: 'typed' })
const automatic = (draft: Draft): Promise<Uint8Array> => writeDocx(draft, { numbers: 'automatic' })
const byOffice =
  (format: 'docx' | 'pdf') =>
  async (draft: Draft): Promise<Uint8Array> => {
    const saved = await saveAgain(new Map([['plan', await automatic(draft)]]), format)
    return saved.get('plan')!
  }

/** The renderings that are checked in; `npm run corpus:render` writes them. */
export const renderings: readonly Rendering[] = [
  { slug: 'thcs-safety-plan-2025', file: 'source.docx', render: typed },
  {
    slug: 'thcs-safety-plan-2025',
    file: 'source.pdf',
    render: (draft) => writePdf(draft, { fonts: 'one', rules: 'strokes' }),
  },
  { slug: 'commune-disaster-plan-2024', file: 'source.docx', render: automatic },
  {
    slug: 'mam-non-care-plan-2025',
    file: 'source.pdf',
    render: (draft) => writePdf(draft, { fonts: 'several', rules: 'rectangles' }),
  },
  { slug: 'so-noi-vu-admin-reform-2026', file: 'source.docx', byOffice: true, render: byOffice('docx') },
  { slug: 'so-noi-vu-admin-reform-2026', file: 'source.pdf', byOffice: true, render: byOffice('pdf') },
  {
    slug: 'district-police-election-2021',
    file: 'source.docx',
    render: (draft) => writeDocx(draft, { numbers: 'typed', runs: vniRuns }),
  },
  {
    slug: 'university-term-end-notice-2008',
    file: 'source.docx',
    render: (draft) => writeDocx(draft, { numbers: 'typed', runs: tcvn3Runs }),
  },
  {
    slug: 'decision-rural-roads-2007',
    file: 'source.docx',
    render: (draft) => writeDocx(draft, { numbers: 'typed', runs: tcvn3Runs }),
  },
  { slug: 'district-labour-plan-2013', file: 'source.docx', render: automatic },
  {
    slug: 'city-plastic-waste-plan-2022',
    file: 'source.pdf',
    render: (draft) => writePdf(draft, { fonts: 'one', rules: 'strokes' }),
  },
  {
    slug: 'enterprise-work-safety-plan-2023',
    file: 'source.pdf',
    render: (draft) => writePdf(draft, { fonts: 'several', rules: 'rectangles' }),
  },
]
