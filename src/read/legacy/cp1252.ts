/** What windows-1252 prints for the bytes 0x80 to 0x9F, as UTF-16 codes. Source: the WHATWG Encoding Standard. */
export const cp1252Characters: Readonly<Record<number, number>> = {
  128: 0x20ac,
  130: 0x201a,
  131: 0x192,
  132: 0x201e,
  133: 0x2026,
  134: 0x2020,
  135: 0x2021,
  136: 0x2c6,
  137: 0x2030,
  138: 0x160,
  139: 0x2039,
  140: 0x152,
  142: 0x17d,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  152: 0x2dc,
  153: 0x2122,
  154: 0x161,
  155: 0x203a,
  156: 0x153,
  158: 0x17e,
  159: 0x178,
}

const bytes = new Map(Object.entries(cp1252Characters).map(([byte, code]) => [code, Number(byte)]))

/** The byte that windows-1252 (or Latin-1, for the five bytes it leaves open) shows as this UTF-16 code, or undefined. */
export function cp1252Byte(code: number): number | undefined {
  return code < 0x100 ? code : bytes.get(code)
}

const undecoded = /[\u0080-\u009f]/g

/**
 * Text in windows-1252. Node's decoder of that name leaves the bytes 0x80 to 0x9F control characters in some versions
 * (it reads Latin-1), so they are looked up here.
 */
export function decodeCp1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(undecoded, (control) => {
    const printed = cp1252Characters[control.charCodeAt(0)]
    return printed === undefined ? control : String.fromCharCode(printed)
  })
}

/** The five bytes without a windows-1252 character: programs drop them or write U+FFFD. */
export const cp1252Holes: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
