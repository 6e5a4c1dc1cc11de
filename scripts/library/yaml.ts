import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'astro/zod'
import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import type { Place } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import { yamlErrors, yamlValue } from '../rules/files/yaml-document.ts'

/** A YAML text read and checked: its value when it is right, and where each part of it stands. */
export interface YamlFile<Value> {
  readonly value: Value | undefined
  readonly problems: readonly VFileMessage[]
  /** Where the part at a path begins: `placeOf([3, 'wrong'])`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * Read YAML by a schema; every fault becomes a problem with its place.
 *
 * @param firstLine The line of the file on which the YAML begins, for front matter.
 */
export function readYaml<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
  firstLine = 1,
): YamlFile<Value> {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const placeOf = (path: readonly PropertyKey[]): Place => place(offsetOf(document, path))

  const errors = yamlErrors(document)
  if (errors.length > 0) {
    const problems = errors.map((error) =>
      problem({
        file,
        place: place(error.pos[0]),
        id: 'yaml-syntax',
        reason: `Unexpected YAML: ${error.message.replace(/\.$/, '')}`,
        advice:
          'Mend the YAML here; a value with `: `, `#`, quotes or brackets in it is best put in single quotes.',
      }),
    )
    return { value: undefined, problems, placeOf }
  }

  const checked = schema.safeParse(yamlValue(document))
  if (checked.success) return { value: checked.data, problems: [], placeOf }
  const problems = checked.error.issues
    .flatMap(closest)
    .flatMap((issue) => faults(issue, file, document, schema, placeOf))
  return { value: undefined, problems, placeOf }
}

/** Read JSON by a schema. JSON is YAML, whose reader knows places but takes ten times as long: it is asked for faults only. */
export function readJson<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
): YamlFile<Value> {
  try {
    const checked = schema.safeParse(JSON.parse(text))
    if (checked.success)
      return { value: checked.data, problems: [], placeOf: () => ({ line: 1, column: 1 }) }
  } catch {
    // The YAML reader says what is wrong, and where.
  }
  return readYaml(text, file, schema)
}

/** Of the shapes that an entry may have, the faults of the one that it comes closest to. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const [best] = issue.errors.toSorted((a, b) => a.length - b.length)
  if (!best) return [issue]
  return best.flatMap((inner) => closest({ ...inner, path: [...issue.path, ...inner.path] }))
}

function faults(
  issue: z.core.$ZodIssue,
  file: string,
  document: Document,
  schema: z.ZodType,
  placeOf: (path: readonly PropertyKey[]) => Place,
): VFileMessage[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(issue.path, key))
  const found = document.getIn(issue.path)
  const shown =
    found === undefined
      ? 'nothing'
      : `\`${String(isNode(found) ? found.toJSON() : found).slice(0, 60)}\``
  const guess =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearest(found, issue.values.map(String))
      : undefined
  return [
    problem({
      file,
      place: placeOf(issue.path),
      id: 'content-shape',
      reason: `Unexpected ${shown} for \`${nameOf(issue.path)}\`, ${expectation(issue)}`,
      advice:
        guess === undefined
          ? 'CONTRIBUTING.md shows what such a file holds.'
          : `Did you mean \`${guess}\`?`,
    }),
  ]

  function unknownKey(path: readonly PropertyKey[], key: string): VFileMessage {
    const near = nearest(key, keysAt(schema, path))
    return problem({
      file,
      place: placeOf([...path, key]),
      id: 'content-shape',
      reason: `Unexpected key \`${key}\` in \`${nameOf(path)}\``,
      advice:
        near === undefined
          ? 'Take it out or correct its name; CONTRIBUTING.md shows what such a file holds.'
          : `Did you mean \`${near}\`?`,
    })
  }
}

/** The keys that a schema knows at a path: what an unknown one may have been meant to be. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let found: readonly z.core.JSONSchema._JSONSchema[] = [
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  ]
  for (const step of path) found = forms(found).flatMap((form) => within(form, step))
  return forms(found).flatMap(({ properties }) => Object.keys(properties ?? {}))

  function within({ items, properties, additionalProperties }: Form, step: PropertyKey): Form[] {
    const parts =
      typeof step === 'number'
        ? [items].flat()
        : [properties?.[String(step)] ?? additionalProperties]
    return parts.filter((part) => typeof part === 'object')
  }

  function forms(all: readonly z.core.JSONSchema._JSONSchema[]): Form[] {
    return all.flatMap((one) =>
      typeof one === 'object' ? [one, ...forms([...(one.anyOf ?? []), ...(one.oneOf ?? [])])] : [],
    )
  }
}

type Form = z.core.JSONSchema.JSONSchema

const expectation = (issue: z.core.$ZodIssue): string =>
  issue.message.replace(/^Invalid (?:input|option): |, received undefined$/g, '')

function nameOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)))
  return steps.length === 0 ? 'the file' : steps.join(' › ')
}

/** Offset of the deepest part of a path that exists: of its key where it has one. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0
}
