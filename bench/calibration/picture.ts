import { keptAbove, reliability, type Told } from './reliability.ts'

/** A line of the picture. */
export interface Curve {
  readonly name: string
  readonly colour: string
  readonly values: readonly Told[]
}

const size = 320
const gap = 90
const margin = { left: 60, top: 50 }
const width = margin.left + 2 * size + gap + 190
const height = margin.top + size + 60

/** Two drawings beside each other: how often values of each told chance were right, and how many values a bar keeps at which precision. */
export function drawCalibration(title: string, curves: readonly Curve[]): string {
  const right = margin.left + size + gap
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#333">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${margin.left}" y="22" font-size="15" font-weight="600">${title}</text>`,
    ...frame(margin.left, 'confidence', 'right', [0, 1], [0, 1]),
    `<path d="M${margin.left} ${margin.top + size}L${margin.left + size} ${margin.top}" stroke="#bbb" stroke-dasharray="4 4"/>`,
    ...frame(right, 'share of the values kept', 'precision', [0, 1], [lowest, 1]),
    ...curves.flatMap(drawReliability),
    ...curves.flatMap((curve) => drawCoverage(curve, right)),
    ...curves.map(({ name, colour }, index) => {
      const y = margin.top + 14 + index * 20
      const x = right + size + 20
      return `<rect x="${x}" y="${y - 9}" width="14" height="10" fill="${colour}"/><text x="${x + 20}" y="${y}">${name}</text>`
    }),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

/** The precision at the foot of the second drawing. */
const lowest = 0.6

const fixed = (figure: number): string => figure.toFixed(1)
const percent = (share: number): string => `${Math.round(100 * share)} %`

function frame(
  left: number,
  below: string,
  beside: string,
  [fromX, toX]: readonly [number, number],
  [fromY, toY]: readonly [number, number],
): string[] {
  const steps = [0, 0.25, 0.5, 0.75, 1]
  return [
    `<rect x="${left}" y="${margin.top}" width="${size}" height="${size}" fill="none" stroke="#888"/>`,
    ...steps.flatMap((step) => {
      const x = left + step * size
      const y = margin.top + size - step * size
      return [
        `<path d="M${left} ${y}H${left + size}M${x} ${margin.top}V${margin.top + size}" stroke="#eee"/>`,
        `<text x="${x}" y="${margin.top + size + 16}" text-anchor="middle">${percent(fromX + step * (toX - fromX))}</text>`,
        `<text x="${left - 6}" y="${y + 4}" text-anchor="end">${percent(fromY + step * (toY - fromY))}</text>`,
      ]
    }),
    `<text x="${left + size / 2}" y="${margin.top + size + 36}" text-anchor="middle">${below}</text>`,
    `<text x="${left}" y="${margin.top - 8}">${beside}</text>`,
  ]
}

/** A point for each bin, as large as the bin has values. */
function drawReliability({ colour, values }: Curve): string[] {
  const bins = reliability(values)
  const points = bins.map(({ told, right }) => [margin.left + told * size, margin.top + size - right * size] as const)
  return [
    `<path d="${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('')}" fill="none" stroke="${colour}"/>`,
    ...points.map(([x, y], index) => {
      const share = bins[index]!.of / values.length
      return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(2 + 8 * Math.sqrt(share))}" fill="${colour}" fill-opacity="0.6"/>`
    }),
  ]
}

function drawCoverage({ colour, values }: Curve, left: number): string[] {
  const points: string[] = []
  for (let bar = 99; bar >= 0; bar--) {
    const { coverage, precision } = keptAbove(values, bar / 100)
    if (precision === null || precision < lowest || coverage < 0.02) continue
    const y = margin.top + size - ((precision - lowest) / (1 - lowest)) * size
    points.push(`${points.length === 0 ? 'M' : 'L'}${fixed(left + coverage * size)} ${fixed(y)}`)
  }
  const at = keptAbove(values, 0.9)
  const mark =
    at.precision === null || at.precision < lowest
      ? []
      : [
          `<circle cx="${fixed(left + at.coverage * size)}" cy="${fixed(margin.top + size - ((at.precision - lowest) / (1 - lowest)) * size)}" r="4" fill="${colour}"/>`,
        ]
  return [`<path d="${points.join('')}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...mark]
}
