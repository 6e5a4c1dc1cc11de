import { Script } from 'node:vm'

/** Where the script below finds its work; a symbol, so that nothing else meets it. */
const WORK = Symbol.for('drydock.work')
const script = new Script(`globalThis[Symbol.for('drydock.work')]()`)

/**
 * Do some work, but not for ever.
 *
 * Markdown parsers take minutes for some texts of a hundred kilobytes (`www.a_` all over). A script of `node:vm` is the one
 * way to end work from outside without a second process: it stops whatever the script calls.
 *
 * @returns undefined when the time was up.
 */
export function within<Value>(seconds: number, work: () => Value): Value | undefined {
  let value: Value | undefined
  Object.assign(globalThis, { [WORK]: () => (value = work()) })
  try {
    script.runInThisContext({ timeout: Math.ceil(seconds * 1000) })
    return value
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TIMED_OUT) return undefined
    throw error
  } finally {
    Reflect.deleteProperty(globalThis, WORK)
  }
}

const TIMED_OUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
