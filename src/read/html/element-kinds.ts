/** Elements whose content is never printed, or is no part of the document. */
export const droppedTags = new Set(
  [
    'applet area audio base basefont button canvas col colgroup datalist del dialog embed frame frameset head iframe img',
    'input link map meta meter nav noembed noframes noscript object optgroup option output param picture progress rp rt',
    'script select source style svg template textarea title track video xml',
  ]
    .join(' ')
    .split(' '),
)

/** Elements that begin and end a paragraph. */
export const blockTags = new Set(
  [
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1',
    'h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu ol p pre search section summary table tbody td tfoot th',
    'thead tr ul',
  ]
    .join(' ')
    .split(' '),
)

export const listTags = new Set(['ol', 'ul', 'menu', 'dir'])
