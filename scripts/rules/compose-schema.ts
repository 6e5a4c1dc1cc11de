import { isMap, type Document } from 'yaml'
import { nearest } from '../text/nearest.ts'
import { composeDocumentOf, isComposeFile } from './files/compose-document.ts'
import { composeFaults, type ComposeFault } from './files/compose-faults.ts'
import { wrongRestarts } from './files/compose-restart.ts'
import { yamlValue } from './files/yaml-document.ts'
import { nodeAt, yamlOf } from './files/yaml-snippet.ts'
import { oncePer } from './once-per.ts'
import type { Finding, Knowledge, Reading, Rule, Snippet } from './rule.ts'

/** What `docker compose config` would refuse; and `version`, which it ignores. */
export const composeSchema: Rule = {
  id: 'compose-schema',
  kind: 'syntax',
  description: 'A Compose file has the keys and kinds of values of the Compose Specification.',
  examples: [
    {
      good: '```yaml\nservices:\n  web:\n    image: nginx\n    develop: { watch: [] }\n    deploy: { replicas: "${N}" }\n```\n\n## Stack\n\nA stack:\n\n```yaml\nversion: "3.8"\nservices:\n  web:\n    image: nginx\n```',
    },
    {
      good: '```yaml\nservices:\n  web: *common\n```',
    },
    {
      bad: '```yaml\nservices:\n  web:\n    images: nginx\n```',
      reason: 'Unexpected key `images` in `services.web`, expected `image`',
    },
    {
      bad: '```yaml\nservices:\n  web:\n    image: nginx\n    ports: "80:80"\n```',
      reason: 'Unexpected text for `services.web.ports`, expected a list',
    },
    {
      good: '```yaml\nservices:\n  web:\n    image: nginx\n    restart: on-failure:3\n  db:\n    image: mysql\n    restart: ${RESTART:-always}\n```',
    },
    {
      bad: '```yaml\nservices:\n  web:\n    image: nginx\n    restart: allways\n```',
      reason: 'Unexpected `allways` for `services.web.restart`, expected `always`',
      good: '```yaml\nservices:\n  web:\n    image: nginx\n    restart: always\n```',
    },
    {
      bad: "```yaml\nversion: '3'\nservices:\n  web:\n    image: nginx\n```",
      reason: 'Unexpected `version`, expected none: Compose ignores it',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      if (!isComposeFile(snippet) || yamlOf(snippet)?.errors.length !== 0) continue
      const document = composeDocumentOf(snippet)
      if (document !== undefined) yield* checkFile(document, snippet, reading)
    }
  },
}

function* checkFile(
  document: Document.Parsed,
  snippet: Snippet,
  reading: Reading,
): Iterable<Finding> {
  const { key } = nodeAt(document, ['version'])
  if (key?.range && !isStack(snippet, reading)) {
    const [start, end] = key.range
    yield {
      start: snippet.at(start),
      end: snippet.at(end),
      reason: 'Unexpected `version`, expected none: Compose ignores it',
      severity: 'warning',
      url: 'https://docs.docker.com/reference/compose-file/version-and-name/',
    }
  }
  for (const { start, end, ...found } of wrongRestarts(document, reading.knowledge))
    yield { ...found, start: snippet.at(start), end: snippet.at(end) }
  const { file, faults } = checkedBy(reading.knowledge)(document)
  for (const fault of faults) {
    if (fault.path[0] === 'version') continue
    const place = placeOf(document, fault)
    if (!place) continue
    yield { start: snippet.at(place[0]), end: snippet.at(place[1]), ...tell(fault, file) }
  }
}

const checkedBy = oncePer(({ composeKeys }: Knowledge) =>
  oncePer((document: Document.Parsed) => {
    const file = yamlValue(document)
    return { file, faults: file === undefined ? [] : composeFaults(file, composeKeys) }
  }),
)

/** `docker stack deploy` of an older client wants a `version`: the section around says what the file is for. */
function isStack({ start, end }: Snippet, { text }: Reading): boolean {
  const before = text.slice(Math.max(0, start - 2000), start)
  const after = text.slice(end, end + 1000)
  const section =
    before.slice(Math.max(0, before.lastIndexOf('\n#'))) + (after.split('\n#', 1)[0] ?? '')
  return /\bstacks?\b/i.test(section)
}

/** The key that is wrong, or the one whose value is. */
function placeOf(
  document: Document.Parsed,
  { path, fault }: ComposeFault,
): readonly [number, number] | undefined {
  const whole = fault.type === 'unknown key' ? [...path, fault.key] : path
  const steps = whole.map((step, index) => stepIn(document, whole.slice(0, index), step))
  const { key, value } = nodeAt(document, steps)
  const node =
    fault.type === 'wrong value' || fault.type === 'wrong kind' ? (value ?? key) : (key ?? value)
  if (!node?.range) return undefined
  return isMap(node) && key?.range ? [key.range[0], key.range[1]] : [node.range[0], node.range[1]]
}

/** Indices of lists are numbers. */
function stepIn(
  document: Document.Parsed,
  before: readonly (string | number)[],
  step: string,
): string | number {
  const holder: unknown = before.length === 0 ? document.contents : document.getIn(before, true)
  return isMap(holder) ? step : Number(step)
}

function tell({ path, fault }: ComposeFault, file: unknown): Pick<Finding, 'reason' | 'expected'> {
  const name = path.length === 0 ? 'the file' : `\`${path.join('.')}\``
  switch (fault.type) {
    case 'unknown key': {
      const guess = nearest(fault.key, fault.known)
      return {
        reason: `Unexpected key \`${fault.key}\` in ${name}${guess ? `, expected \`${guess}\`` : ''}`,
        ...(guess && { expected: [guess] }),
      }
    }
    case 'missing key':
      return { reason: `Unexpected ${name} without \`${fault.key}\`, expected one` }
    case 'wrong value': {
      const actual = String(valueAt(file, path))
      const guess = nearest(actual, fault.allowed)
      return {
        reason: `Unexpected \`${actual}\` for ${name}, expected ${fault.allowed.map((value) => `\`${value}\``).join(' or ')}`,
        ...(guess && { expected: [guess] }),
      }
    }
    case 'wrong kind':
      return {
        reason: `Unexpected ${kindOf(valueAt(file, path))} for ${name}, expected ${kindsIn(fault.wanted)}`,
      }
  }
}

function valueAt(file: unknown, path: readonly string[]): unknown {
  let at = file
  for (const step of path)
    at = typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(step) : undefined
  return at
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object'
    ? 'mapping'
    : typeof value === 'string'
      ? 'text'
      : `\`${String(value)}\``
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['string', 'text'],
  ['boolean', '`true` or `false`'],
  ['null', 'nothing'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
])

function kindsIn(types: readonly string[]): string {
  return [...new Set(types.map((type) => KINDS.get(type) ?? type))].join(' or ')
}
