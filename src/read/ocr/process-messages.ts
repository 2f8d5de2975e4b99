/** What the process that recognizes is asked. */
export interface ToRecognize {
  /** A portable grey map. */
  readonly image: Uint8Array
  /** tesseract's `--psm`. */
  readonly segmentation: string
  readonly dots: number
}

/** What it answers. */
export type Recognized = { readonly tsv: string } | { readonly failure: string }

/** The exit code with which it ends itself where it takes more memory than it may. */
export const memoryExit = 86
/** Memory that it may take; a page of A3 takes a third of it. */
export const maxMemoryBytes = 1024 * 2 ** 20
