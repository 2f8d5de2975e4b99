/** The fields that a reader of the figures asks for together; of deadlines the obligation, the time, who owes it and to whom. */
export const groups: Readonly<Record<string, (field: string) => boolean>> = {
  'header fields': (field) => field.startsWith('header.'),
  numbers: (field) => field === 'documentNumbers',
  dates: (field) => field === 'dates' || field.endsWith('.time'),
  tasks: (field) => field === 'tasks.table' || field === 'tasks.prose',
  owners: (field) => field.endsWith('.lead') || field.endsWith('.support'),
  deadlines: (field) => field.startsWith('deadlines.'),
  citations: (field) => field === 'citations',
  sections: (field) => field === 'sections',
  'columns of tables': (field) => field === 'tables.columns',
  ending: (field) => field === 'contacts' || field === 'recipients' || field === 'signature',
  all: () => true,
}
