import { binaryBytes } from './mime.ts'

/** Quoted-printable (RFC 2045, 6.7): soft line ends go, codes become bytes, anything else stays. */
function decodeQuotedPrintable(body: string): Uint8Array {
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return binaryBytes(text)
}

/** Base64 (RFC 2045, 6.8): characters outside its alphabet are ignored, a cut end is dropped. */
function decodeBase64(body: string): Uint8Array {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
  return binaryBytes(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))))
}

/**
 * The bytes of a part's body.
 * @param encoding the Content-Transfer-Encoding header; without one the body is its bytes
 */
export function decodeTransfer(body: string, encoding: string | undefined): Uint8Array {
  switch (encoding?.trim().toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(body)
    case 'base64':
      return decodeBase64(body)
    default:
      return binaryBytes(body)
  }
}
