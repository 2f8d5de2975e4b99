/** The half of pdfjs that reads files, as text for a worker. */
declare module 'virtual:pdf-worker' {
  const code: string
  export default code
}
