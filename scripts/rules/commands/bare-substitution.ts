import { isNamedShell, isScript } from '../reading/shell-languages.ts'
import type { Finding, FoundCommand, Reading } from '../rule.ts'

/** Where a command begins in brackets behind one whose operands are missing: `docker rm (docker ps -aq)`. */
export function bareSubstitution({ end, operands, spec }: FoundCommand, text: string): number {
  if (operands.length >= spec.operands.min) return -1
  const [blanks] = BARE.exec(text.slice(end, end + NEAR)) ?? []
  return blanks === undefined ? -1 : end + blanks.length
}

const BARE = /^[ \t]+(?=\((?:sudo )?docker )/

/** Blanks, and what the brackets begin with. */
const NEAR = 40

/** fish and PowerShell put in what it prints; others want a `$` before it. */
export function unmarkedSubstitution(
  command: FoundCommand,
  { text, snippets }: Reading,
): Finding | undefined {
  const at = bareSubstitution(command, text)
  const snippet = at === -1 ? undefined : snippets.find(({ start, end }) => start <= at && at < end)
  const language = snippet?.language ?? ''
  if (at === -1 || (language !== '' && !isNamedShell(language))) return undefined
  const reason = 'Unexpected `(` before a command, expected `$(`'
  return {
    start: at,
    end: at + 1,
    reason,
    ...(isScript(language) ? { fix: '$(' } : { expected: ['$('] }),
  }
}
