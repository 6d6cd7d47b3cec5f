/** Why the data folder cannot be used, as one sentence that the person who started Parley can act on. */

/** The message is the sentence to print; the program then ends. */
export class CannotOpen extends Error {}
/** Another process has the folder. */
export class FolderTaken extends CannotOpen {}

/** The oldest SQLite without the fault by which two connections could damage a write-ahead log. */
const OLDEST_SQLITE = [3, 51, 3]

/** Throws `CannotOpen` for a library older than the oldest that is safe. `version`: such as `3.51.3`. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0
    if (part > least) return
    if (part < least) {
      throw new CannotOpen(
        `SQLite ${version} is too old: Parley needs ${OLDEST_SQLITE.join('.')} or newer, so install its packages again.`,
      )
    }
  }
}

/** The sentence for what went wrong with the folder, or the error itself when it is none of the folder's doing. */
export function asCannotOpen(folder: string, error: unknown): unknown {
  if (error instanceof CannotOpen || !(error instanceof Error)) return error
  const { code, syscall } = error as NodeJS.ErrnoException
  // Other calls read the program's own files: not a matter of this folder.
  if (syscall !== undefined && syscall !== 'mkdir' && syscall !== 'stat') return error
  const sentence = code === undefined ? undefined : sentenceFor(folder, code)
  return sentence === undefined ? error : new CannotOpen(sentence, { cause: error })
}

function sentenceFor(folder: string, code: string): string | undefined {
  // SQLite's extended codes say more behind its plain ones: SQLITE_IOERR_WRITE.
  const plain = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  switch (plain) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${folder} is not a folder: there is a file of that name on its path.`
    case 'ENOENT':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return `The data folder ${folder} cannot be made there.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return `The data folder ${folder} cannot be written to: give this account the right to write in it, or name another folder.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `The disk that holds the data folder ${folder} is full.`
    case 'EIO':
    case 'SQLITE_IOERR':
      return `The disk that holds the data folder ${folder} reported an error (${code}).`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `The database in ${folder} is damaged or is no database: put a backup in its place.`
    default:
      return undefined
  }
}
