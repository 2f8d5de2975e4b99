/**
 * What the text of a group is for, by the word that begins it. Source: Rich Text Format Specification 1.9.1.
 *
 * `skip`: not printed, nor anything inside. `silent`: not printed, but groups inside may be. `body`: printed where it stands. The
 * others are asked for by name.
 */
export type Destination =
  | 'skip'
  | 'silent'
  | 'body'
  | 'number'
  | 'fonts'
  | 'styles'
  | 'style'
  | 'list'
  | 'override'
  | 'level'
  | 'level-text'
  | 'field'
  | 'instruction'
  | 'result'
  | 'note'
  | 'box'
  | 'inner-row'

const skipped =
  'falt panose fontemb fontfile colortbl info filetbl revtbl header headerl headerr headerf footer footerl footerr ' +
  'footerf pict nonshppict shprslt objdata objclass objname objalias objsect annotation atnid atnauthor atntime atndate atnicn ' +
  'atnref atrfstart atrfend bkmkstart bkmkend xe tc tcn rxe txe listname levelnumbers pn datafield formfield nonesttables sp ' +
  'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template background mmathPict'

const others: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtable: 'silent',
  list: 'list',
  listlevel: 'level',
  leveltext: 'level-text',
  listoverridetable: 'silent',
  listoverride: 'override',
  listtext: 'number',
  pntext: 'number',
  field: 'field',
  fldinst: 'instruction',
  fldrslt: 'result',
  footnote: 'note',
  // A shape and a drawing of the older kind; their text boxes.
  shp: 'silent',
  shpgrp: 'silent',
  shpinst: 'silent',
  shptxt: 'box',
  do: 'silent',
  dptxbxtext: 'box',
  shppict: 'body',
  // An object of another program: what it last looked like.
  object: 'silent',
  result: 'body',
  // The same text twice; the second is in Unicode.
  upr: 'silent',
  ud: 'body',
  mmath: 'body',
  moMath: 'body',
  moMathPara: 'body',
  nesttableprops: 'inner-row',
}

/** Every word that begins a group of its own. Groups with other words are what is around them, or nothing where they are marked `\*`. */
export const destinations: ReadonlyMap<string, Destination> = new Map([
  ...skipped.split(' ').map((word) => [word, 'skip'] as const),
  ...Object.entries(others),
])

/** Words of looks that stand behind `\*` in groups that are printed. */
export const ignorableLooks: ReadonlySet<string> = new Set(['cs', 'ts', 'ds'])

/** Words that stand for one character. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwnj: '\u200c',
  zwj: '\u200d',
}

/** Control symbols that stand for one character. The optional hyphen is kept for the decoders: in TCVN3 it is a letter. */
export const characterSymbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
}
