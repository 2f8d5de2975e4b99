/** pdfjs ships no types for this file; only its side effect (it registers the message handler) is used. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
