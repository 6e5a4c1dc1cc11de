import { isOneSlip } from '../text/one-slip.ts'
import { code } from './commands/wording.ts'
import { oncePer } from './once-per.ts'
import type { Finding, Knowledge, Reading, Rule } from './rule.ts'

/**
 * A name that the text itself writes otherwise: `POSTGRES_PASSWROD` once beside `POSTGRES_PASSWORD` twice, `node.label.` for
 * `node.labels.`.
 *
 * What Docker's programs read (`REGISTRY_AUTH_HTTPASSWD_REALM`) is known better by `variables`.
 */
export const contradictingKey: Rule = {
  id: 'contradicting-key',
  kind: 'contradiction',
  description: 'A key is written the same wherever it stands.',
  examples: [
    { good: '`-e OPTION_ONE=1 -e OPTION_TWO=2`, `OPTION_ONE` again, and `OPTION_1`' },
    {
      bad: 'Set `POSTGRES_PASSWORD`:\n\n```bash\ndocker run -e POSTGRES_PASSWROD=x postgres\ndocker run -e POSTGRES_PASSWORD=x postgres\n```',
      reason: 'Unexpected variable `POSTGRES_PASSWROD`, expected `POSTGRES_PASSWORD`',
      good: 'Set `POSTGRES_PASSWORD`:\n\n```bash\ndocker run -e POSTGRES_PASSWORD=x postgres\ndocker run -e POSTGRES_PASSWORD=x postgres\n```',
    },
    {
      bad: '- `--placement-pref spread=node.label.zone`: spreads services.',
      reason: 'Unexpected key `node.label.`, expected `node.labels.`',
      good: '- `--placement-pref spread=node.labels.zone`: spreads services.',
    },
  ],

  *check(reading) {
    yield* variables(reading)
    yield* labels(reading.text)
  },
}

function* variables({ text, knowledge }: Reading): Iterable<Finding> {
  const found = namesIn(text)
  if (found.size === 0) return
  const said = [...found].filter(([, places]) => places.length > 1).map(([name]) => name)
  // `REGISRTY_LOG_LEVEL`: with a slip in its beginning it no longer looks like one of Docker's.
  const right = byEnds(said)
  const ofDocker = variablesByEnds(knowledge)
  for (const [name, places] of found) {
    if (places.length > 1 || OF_DOCKER.test(name) || knowledge.variables.has(name)) continue
    const near = new Set(
      endsOf(name)
        .flatMap((end) => [...(right.get(end) ?? []), ...(ofDocker.get(end) ?? [])])
        .filter((other) => isMisspelling(name, other)),
    )
    const [fix] = near
    const [start] = places
    if (fix === undefined || start === undefined || near.size > 1) continue
    const reason = `Unexpected variable ${code(name)}, expected ${code(fix)}`
    yield { start, end: start + name.length, reason, fix }
  }
}

/** `variables` looks at these. */
const OF_DOCKER = /^(?:DOCKERD?|COMPOSE|REGISTRY|BUILDKIT|BUILDX)_/

const variablesByEnds = oncePer(({ variables: names }: Knowledge) =>
  byEnds([...names].filter((name) => OF_DOCKER.test(name))),
)

/** Long names with an underline and where they stand, but for placeholders: people number and vary them. */
function namesIn(text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const { 0: name, index } of text.matchAll(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]*\b/g)) {
    if (name.length < 9) continue
    if (/[<{[]/.test(text[index - 1] ?? '')) continue
    const places = found.get(name)
    if (places === undefined) found.set(name, [index])
    else places.push(index)
  }
  return found
}

/** A slip leaves the first or the last four letters as they are: only names that share them are compared. */
const endsOf = (name: string): readonly string[] => [`${name.slice(0, 4)}…`, `…${name.slice(-4)}`]

function byEnds(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    for (const end of endsOf(name)) {
      const same = found.get(end)
      if (same === undefined) found.set(end, [name])
      else same.push(name)
    }
  }
  return found
}

/** One slip, and neither another number nor a plural. */
function isMisspelling(name: string, other: string): boolean {
  const withoutNumbers = (text: string): string => text.replace(/\d/g, '#')
  const isPlural = `${name}S` === other || name === `${other}S`
  // `CHANGELOG_V4` beside `CHANGELOG_V` is one of several.
  const isNumbered = /\d/.test(name) !== /\d/.test(other)
  return !isPlural && !isNumbered && isOneSlip(withoutNumbers(name), withoutNumbers(other))
}

/** `node.label.zone` is no key: the constraints of a service know `node.labels.` and `engine.labels.` */
function* labels(text: string): Iterable<Finding> {
  for (const match of text.matchAll(/\b(node|engine)\.label\.(?=[\w<{$])/g)) {
    const from = Math.max(0, text.lastIndexOf('\n', match.index), match.index - 200)
    const line =
      text
        .slice(from, match.index + 200)
        .trimStart()
        .split('\n', 1)[0] ?? ''
    if (!/constraint|placement|spread|[!=]=/.test(line)) continue
    const fix = `${match[1] ?? ''}.labels.`
    const reason = `Unexpected key ${code(match[0])}, expected ${code(fix)}`
    yield { start: match.index, end: match.index + match[0].length, reason, fix }
  }
}
