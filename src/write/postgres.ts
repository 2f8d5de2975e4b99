import { schemaVersion } from '../model/plan-document.ts'
import type { DatabaseFormat } from './format.ts'
import { openStore } from './postgres/open-store.ts'
import { loadPg } from './postgres/pool.ts'
import { describePostgres } from './postgres/schema.ts'

export const postgres: DatabaseFormat = {
  shape: 'database',
  name: 'postgres',
  extension: '',
  mediaType: 'application/sql',
  description: `tables in PostgreSQL (postgres://…), for PlanDocument ${schemaVersion}; adds to or updates what is there`,
  needs: 'the package pg',
  schemes: ['postgres:', 'postgresql:'],
  check: () => void loadPg(),
  describe: () => `${describePostgres()}\n`,
  open: (url, options = {}) => openStore(url, options),
}
