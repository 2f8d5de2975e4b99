/** When LibreOffice reads a .doc, .rtf or .odt file: not at all, where our reader leaves something out, or wherever it is installed. */
export const officeUses = ['never', 'fallback', 'always'] as const
export type OfficeUse = (typeof officeUses)[number]
