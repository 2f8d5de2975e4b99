import { rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporaryFolder, sweepTemporaryFolders } from './temporary-folder.ts'

/** One setting of LibreOffice: the path of its group, its name, its type and its value. */
type Setting = readonly [group: string, name: string, value: string]

/**
 * What a converter of strange files wants: no macros at all, no active content, nothing fetched for links in a document, no
 * links updated, no recovery and no first-start dialogs.
 */
const settings: readonly Setting[] = [
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Misc', 'FirstRun', 'false'],
  ['Common/Save/Document', 'AutoSave', 'false'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Recovery/RecoveryInfo', 'Enabled', 'false'],
  // Where the system cannot take the network from it: a proxy where no one listens, for every host.
  ['Inet/Settings', 'ooInetProxyType', '1'],
  ['Inet/Settings', 'ooInetNoProxy', ''],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind): Setting[] => [
    ['Inet/Settings', `ooInet${kind}ProxyName`, '127.0.0.1'],
    ['Inet/Settings', `ooInet${kind}ProxyPort`, '9'],
  ]),
]

function registry(): string {
  const items = settings.map(
    ([group, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`
}

let profile: Promise<string> | null = null
let made: string | null = null

async function makeProfile(): Promise<string> {
  await sweepTemporaryFolders()
  const folder = await makeTemporaryFolder('profile')
  if (made === null) process.once('exit', removeAtExit)
  made = folder
  await mkdir(join(folder, 'user'))
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), registry())
  return folder
}

function removeAtExit(): void {
  if (made !== null) rmSync(made, { recursive: true, force: true })
}

/** The profile folder of this process: made on first use, used again for every file, removed at exit. */
export function officeProfile(): Promise<string> {
  profile ??= makeProfile()
  return profile
}

/** Throws the profile away: a program that was killed may leave it locked or half written. */
export async function dropOfficeProfile(): Promise<void> {
  const folder = await profile
  profile = null
  if (folder !== undefined && folder !== null) await rm(folder, { recursive: true, force: true })
}
