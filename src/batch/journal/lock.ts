import { readFile, rm, writeFile } from 'node:fs/promises'
import { JournalError } from './journal.ts'

/** True where a process with this number runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two runs into the same output would tear each other's journal. */
export async function lock(path: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (pid > 0 && isAlive(pid)) {
      throw new JournalError(`Process ${pid} is writing to the same output. If it is not, delete ${path}.`)
    }
    await rm(path, { force: true })
  }
}
