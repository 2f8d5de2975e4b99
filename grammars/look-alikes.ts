/** Characters that stand for Vietnamese letters or plain punctuation in real files, each replaced one for one. */

/** Always: the wrong Đ (eth, African D), gha for ư (broken fonts), blanks, dashes, slashes, line separators. */
export const plainForms: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
  Ƣ: 'Ư',
  ƣ: 'ư',
  ...same(
    ' ',
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2028\u2029\u0085\v\f',
  ),
  ...same('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'),
  ...same('/', '\u2044\u2215\uff0f'),
}

/** Only in words that are otherwise Latin, or that consist of look-alikes alone: Cyrillic and Greek letters. */
export const foreignLetters: Readonly<Record<string, string>> = {
  ...pairs('аеорсхуіјѕһԁ', 'aeopcxyijshd'),
  ...pairs('АВСЕНІЈКМОРЅТХУ', 'ABCEHIJKMOPSTXY'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ονι', 'ovi'),
}

/** Never printed: soft hyphen, joiners, direction marks, byte order mark, control characters other than tab and line break. */
export const invisible =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff\\ufffe\\u0000-\\u0008\\u000e-\\u001f\\u007f'

function same(to: string, from: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter) => [letter, to]))
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, to[i]!]))
}
