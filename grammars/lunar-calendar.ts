/**
 * The Vietnamese lunar calendar, reckoned for UTC+7: months begin on the day of the new moon, and the eleventh holds the winter solstice.
 * New moons and the sun's longitude after Jean Meeus, Astronomical Algorithms (chapters 25 and 49, shortened): exact to a few minutes, enough for days.
 */
const zone = 7 / 24
const radians = Math.PI / 180

/** Julian day number of a Gregorian day. */
function julianDay(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000) + 2440588
}

/** Local day on which new moon `k` (counted from January 1900) falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const [t2, t3] = [t * t, t * t * t]
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * radians)
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * radians
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * radians
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * radians
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  const deltaT = t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t2 : -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - deltaT + 0.5 + zone)
}

/** Twelfth of the ecliptic (0 to 11) in which the sun stands at local midnight of a day. */
function solarTwelfth(day: number): number {
  const t = (day - 2451545.5 - zone) / 36525
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t) * radians
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
  const longitude =
    mean +
    (1.9146 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** Number of the new moon that begins the eleventh lunar month of a solar year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay(year, 12, 31) - 2415021) / 29.530588853)
  return solarTwelfth(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** The Gregorian day of a lunar day (of a regular month, not a leap one); null for the 30th of a month that has 29 days. */
export function toSolar(year: number, month: number, day: number): { year: number; month: number; day: number } | null {
  const first = eleventhMonth(year - 1)
  const next = eleventhMonth(year)
  let offset = month + 1 > 12 ? month - 11 : month + 1
  const start = month >= 11 ? next : first
  offset = month >= 11 ? month - 11 : month + 1
  // A year of thirteen months repeats the first month in which the sun enters no new sign.
  const base = month >= 11 ? next : first
  const end = month >= 11 ? eleventhMonth(year + 1) : next
  if (end - base === 13) {
    let leap = 1
    while (leap < 13 && solarTwelfth(newMoonDay(base + leap)) !== solarTwelfth(newMoonDay(base + leap + 1))) leap++
    if (offset >= leap) offset++
  }
  const begin = newMoonDay(start + offset)
  if (day > newMoonDay(start + offset + 1) - begin) return null
  const date = new Date((begin + day - 1 - 2440588) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
