import { isMap, isScalar, type Document } from 'yaml'
import { noneOf } from '../commands/one-of.ts'
import { isStandIn } from '../commands/stand-in.ts'
import { code } from '../commands/wording.ts'
import type { Finding, Knowledge } from '../rule.ts'

/**
 * What `restart` of a service says that is a slip of what it may: for its schema, any text will do.
 *
 * The values are those of `docker run --restart`.
 *
 * @see https://docs.docker.com/reference/compose-file/services/#restart
 */
export function* wrongRestarts(
  document: Document.Parsed,
  { flagValues }: Knowledge,
): Iterable<Finding> {
  const services = document.get('services', true)
  const known = flagValues.find((one) => one.command === 'docker run' && one.flag === '--restart')
  if (!isMap(services) || known === undefined) return
  const names = known.values.map((value) => value.split(':', 1)[0] ?? value)
  for (const { key, value: service } of services.items) {
    const given = isMap(service) ? service.get('restart', true) : undefined
    if (!isScalar(given) || typeof given.value !== 'string' || !given.range) continue
    const [word = ''] = given.value.split(':', 1)
    if (word.length < SHORTEST || names.includes(word) || isStandIn(given.value)) continue
    const start = given.range[0] + (given.type === 'PLAIN' ? 0 : 1)
    const said = `${code(word)} for ${code(`services.${String(key)}.restart`)}`
    const finding = noneOf({ names, isOpen: true }, word, start, said)
    if (finding !== undefined) yield finding
  }
}

/** `No` and `off` are other matters: booleans of an older YAML. */
const SHORTEST = 4
