import { existsSync, mkdirSync, rmSync, utimesSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../src/read/office/temporary-folder.ts'

describe('sweepTemporaryFolders', () => {
  it('removes folders whose process is gone for an hour, and no others', async () => {
    const own = await makeTemporaryFolder('test')
    // No system gives out so large a process number.
    const abandoned = own.replace(`-${process.pid}-`, '-999999999-')
    const fresh = `${abandoned}x`
    for (const folder of [abandoned, fresh]) mkdirSync(folder)
    const longAgo = new Date(Date.now() - 7_200_000)
    for (const folder of [own, abandoned]) utimesSync(folder, longAgo, longAgo)
    try {
      await sweepTemporaryFolders()
      expect([own, abandoned, fresh].map((folder) => existsSync(folder))).toEqual([true, false, true])
    } finally {
      for (const folder of [own, abandoned, fresh]) rmSync(folder, { recursive: true, force: true })
    }
  })
})
