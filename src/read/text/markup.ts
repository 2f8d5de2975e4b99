const signs =
  /\*\*[^\s*]|[^\s*]\*\*|^ {0,3}#{1,6} |\\[\\`*_{}[\]()#+\-.!|>~]|^ {0,3}\|.*\||<\/?(?:b|i|u|em|strong|p|br|div|table|tr|td|h[1-6]|span|sup|sub|font)\b[^<>]{0,200}>|(?:^|\s)\*\S[^*]*\S\*(?:\s|$)/im

/** True where a text carries Markdown (or left-over HTML) markup: emphasis, headings, escapes, pipes. */
export const hasMarkup = (text: string): boolean => signs.test(text)
