/**
 * The byte order of UTF-16 text, by its mark or, without one, by the zeros: in Vietnamese text every second byte of ASCII
 * letters and blanks is zero. Null for everything else.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = Math.min(bytes.length, 4096) & ~1
  if (sample < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = sample / 2
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be'
  return null
}
