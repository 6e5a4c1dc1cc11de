import { createHash } from 'node:crypto'
import type { Row } from './entries.ts'
import type { CommandForm } from './form.ts'
import { withPlaceholders } from './placeholders.ts'

/**
 * The address of a command on the sheet, made of nothing but the command: its path, the long names of its flags and the
 * plain values. `docker swarm update --autolock=true` → `swarm-update-autolock-true`.
 */
export function idOf({ path, command }: CommandForm): string {
  const flags = command.flags.map(({ spec, name, value }) =>
    [spec?.name ?? name, plain(value?.text)].filter((word) => word !== '').join(' '),
  )
  const operands = command.operands.map((word) => (word.kind === 'word' ? plain(word.text) : ''))
  return slug([path.replace(/^docker /, ''), ...flags.toSorted(), ...operands].join(' '))
}

/** The address of a command of another program: `systemctl restart docker` → `systemctl-restart-docker`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * Rows with ids that no two of them have. One that nobody chose gets a mark of its own where another row has it too; the mark
 * is made of the command, so that it depends on no order.
 */
export function withOwnIds(rows: readonly Row[]): Row[] {
  // Four digits are short to read and write; among some hundred rows two may have the same.
  return [4, 12].reduce<Row[]>(withMarks, [...rows])
}

function withMarks(rows: readonly Row[], digits: number): Row[] {
  const sharing = Map.groupBy(rows, ({ entry }) => entry.id)
  return rows.map((row) => {
    const { entry, key } = row
    const isShared = (sharing.get(entry.id)?.length ?? 0) > 1
    return isShared && key !== undefined
      ? { ...row, entry: { ...entry, id: `${entry.id}-${markOf(key, digits)}` } }
      : row
  })
}

const markOf = (key: string, digits: number): string =>
  createHash('sha256').update(key).digest('hex').slice(0, digits)

/** A value without what is to be filled in, if it is short enough to say something. */
function plain(value = ''): string {
  const filled = withPlaceholders(value, NONE).replace(/<[^<>]*>/g, '')
  return /^[a-z0-9][a-z0-9.:=_/-]{0,20}$/i.test(filled) ? filled : ''
}

const NONE: ReadonlyMap<string, string> = new Map()
