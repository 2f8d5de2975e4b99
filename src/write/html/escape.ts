/** Characters that steer a display and show nothing: controls, and those that turn the direction of the text around. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text.replace(hidden, '\ufffd'))
}

/** Text for the content of an element; hidden characters are shown by their code, so that nothing can pose as something else. */
export function escapeText(text: string): string {
  return escapeMarkup(text).replace(hidden, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `<span class="hidden-char">U+${code}</span>`
  })
}
