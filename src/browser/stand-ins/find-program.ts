/** A browser starts no programs. */
export function findSoffice(): string | null {
  return null
}
