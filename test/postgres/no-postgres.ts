import { findPostgres } from '../../bench/postgres-server.ts'

/** Said behind the names of tests that are left out where there is no server. In CI there is one: `.ci/run` installs it. */
export const noPostgres = findPostgres() === null ? ' (left out: no server here; apt-get install postgresql)' : ''

if (process.env.CI !== undefined && findPostgres() === null)
  throw new Error('CI runs the tests of PostgreSQL: apt-get install postgresql')
