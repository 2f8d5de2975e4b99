/** How a command ends. The help texts and the README list these. */
export const exitCodes = {
  done: 0,
  /** All was done, but some files could not be read. */
  someFailed: 1,
  /** Wrong use, or names that lead to nothing; nothing was done. */
  wrongUse: 2,
  /** The output could not be written, or `--fail-fast` stopped the run: what stood there before is unchanged. */
  notWritten: 3,
  /** A fault of this program. */
  fault: 70,
  interrupted: 130,
} as const

/** An error of the system while something is written or opened: a full disk, missing rights. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && /^E[A-Z0-9]+$/.test((error as NodeJS.ErrnoException).code ?? '')
