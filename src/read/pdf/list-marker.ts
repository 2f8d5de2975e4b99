/** Marks that begin an item: bullets, raised marks of footnotes, «1.», «1.1.», «a)», «(1)», «I.», «Điều 1.», «Phần II». */
const marker =
  /^(?:[⁰¹²³⁴-⁹]{1,3}(?=\s)|[-–—−+*•●○▪■◦‣⁃\uf000-\uf0ff]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]{1,2}|[A-ZĐ]|[IVXL]{1,5})[.)](?!\d)\)?|\((?:\d{1,2}|[a-zđ]{1,4})\)|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) (?:\d{1,3}|[IVXL]{1,5}|[A-ZĐ])\b[.:]?|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s|$))/u

/** Length of the list marker at the start of `text`; 0 where there is none. */
export function markerLength(text: string): number {
  return marker.exec(text)?.[0].length ?? 0
}

/** Whether the whole text is a list marker or an ordinal («1», «IV», «a)», «I-», «2/»). */
export function isOnlyMarker(text: string): boolean {
  return (
    /^(?:\d{1,3}|[IVXL]{1,5}|[A-ZĐa-zđ])[-/]?$/u.test(text) || (markerLength(text) === text.length && text.length > 0)
  )
}
