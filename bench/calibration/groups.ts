/** The fields that a reader of the figures asks for together. */
export const groups: Readonly<Record<string, (field: string) => boolean>> = {
  'header fields': (field) => field.startsWith('header.'),
  numbers: (field) => field === 'documentNumbers',
  dates: (field) => field === 'dates' || field.endsWith('.time') || field === 'deadlines.due',
  tasks: (field) => field === 'tasks.table' || field === 'tasks.prose',
  owners: (field) => /\.(?:lead|support|responsible|recipient)$/.test(field),
  deadlines: (field) => field === 'deadlines.prose' || field === 'deadlines.table',
  citations: (field) => field === 'citations',
  sections: (field) => field === 'sections',
  'columns of tables': (field) => field === 'tables.columns',
  ending: (field) => field === 'contacts' || field === 'recipients' || field === 'signature',
  all: () => true,
}
