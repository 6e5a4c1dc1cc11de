import type { GivenFlag } from '../../docker/command-line.ts'
import type { Candidate } from './entries.ts'
import type { CommandForm } from './form.ts'
import { valueText } from './tokens.ts'

/** The most characters that an entry's task may have. */
export const LONGEST_TASK = 70

/** A task for each command: reviewed, or from the words around it, or else from its name. No two are the same. */
export function tasksFor(
  candidates: readonly Candidate[],
  verbs: ReadonlySet<string>,
): ReadonlyMap<Candidate, string> {
  const tasks = new Map<Candidate, string>()
  for (const candidate of candidates) {
    if (candidate.decided?.task !== undefined) tasks.set(candidate, candidate.decided.task)
  }
  const taken = new Set(tasks.values())
  for (const candidate of candidates) {
    if (tasks.has(candidate)) continue
    const task =
      proposalsFor(candidate, verbs).find((one) => !taken.has(one)) ?? candidate.form.long
    taken.add(task)
    tasks.set(candidate, task)
  }
  return tasks
}

function* proposalsFor({ form, uses }: Candidate, verbs: ReadonlySet<string>): Generator<string> {
  for (const said of uses.flatMap((use) => use.says)) {
    const task = taskFrom(said, verbs)
    if (task !== undefined) yield task
  }
  const byName = form.calls.length > 1 ? taskFromNames(form) : taskFromName(form)
  yield byName
  for (let count = 2; count < 1000; count++) yield `${byName} (${count})`
}

/**
 * A task in imperative words from what is said around a command, or nothing when no good one comes of it.
 *
 * “Displays the logs of a container” → `Display the logs of a container`,
 * “You can view existing node labels with” → `View existing node labels`.
 *
 * @param verbs With which a sentence says what a command does.
 */
export function taskFrom(said: string, verbs: ReadonlySet<string>): string | undefined {
  const plain = said
    .replace(/\s+/g, ' ')
    .replace(/ (?:with|using|via|by running)(?: the)? `docker[^`]*`.*$/, '')
    .replace(/^(?:once|if|when) [^,`]{1,60}, (?=(?:you|we) can )/i, '')
    .replace(/^(?:you|we) can (?:also |simply |then )?/i, '')
    .replace(/^(?:use|run|add) (?:the )?`[^`]*`(?: flag| option| command)? to /i, '')
    .replace(/^to ([^,`]{5,70}), (?:use|run|add|you|simply|specify)\b.*$/i, '$1')
    .replace(/(?: \(|[:;]\s|, (?:specifying|for example|e\.g|which|i\.e)\b).*$/, '')
    .replace(/ (?:with|using|by)$/, '')
    .replace(/[\s.:,]+$/, '')
  const task = withArticle(imperative(plain, verbs) ?? '').replaceAll('`', '')
  const isGood =
    task.includes(' ') && task.length <= LONGEST_TASK && !/\bdocker [a-z]|--/.test(task)
  return isGood && !/`(?:docker |-)/.test(plain) ? task : undefined
}

/** `Displays the logs` → `Display the logs`; nothing for words that begin with no verb. */
function imperative(sentence: string, verbs: ReadonlySet<string>): string | undefined {
  const [first = '', ...rest] = sentence.split(' ')
  if (first === 'Automatically' && rest[0] !== undefined) return sentence
  const verb = baseOf(first, verbs)
  if (verb === undefined) return undefined
  const others = rest.map((word, index) => {
    const isVerb = /^(?:and|or|then)$/.test(rest[index - 1] ?? '')
    return isVerb ? (baseOf(word, verbs) ?? word) : word
  })
  return [capital(verb), ...others].join(' ').replace(' but does not ', ' but do not ')
}

/** The base form of a verb that says what a command does. */
function baseOf(word: string, verbs: ReadonlySet<string>): string | undefined {
  const lower = word.toLowerCase()
  const forms = [
    lower,
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
  ]
  return forms.find((form) => verbs.has(form))
}

/** “Create volume” → `Create a volume` */
function withArticle(task: string): string {
  return task.replace(
    /^(\w+) (container|image|network|volume|service|node|stack|secret|config)$/,
    '$1 a $2',
  )
}

/** What a command does by its name and flags alone: `Create a network with --driver overlay`. */
function taskFromName({ path, command }: CommandForm): string {
  const words = path.split(' ').slice(1)
  const verb = words.at(-1) ?? 'docker'
  const object = words.slice(0, -1).join(' ')
  const does =
    object === ''
      ? capital(verb)
      : (DOES[verb] ?? ((name) => `${capital(verb)} ${a(name)}`))(object)
  const flags = command.flags.map(flagInTask)
  const task = flags.length === 0 ? does : `${does} with ${flags.join(' ')}`
  return task.length <= LONGEST_TASK ? task : does
}

/** `--driver overlay`; without a value that is to be filled in. */
function flagInTask(given: GivenFlag): string {
  const { spec, name } = given
  const flag = spec?.name ?? name
  const value = valueText(given.value?.text ?? '', given, new Map())
  if (!/^[^<>\s-][^<>\s]*$/.test(value)) return flag
  return `${flag}${spec?.takesValue === true ? ' ' : '='}${value}`
}

/** Of a line that runs several commands nobody can say what it is for: only what it runs. */
function taskFromNames({ calls }: CommandForm): string {
  const task = `Run ${calls.map(({ path }) => path).join(' and ')} on one line`
  return task.length <= LONGEST_TASK - ' (9)'.length
    ? task
    : `Run ${calls.length} docker commands on one line`
}

const DOES: Readonly<Record<string, (object: string) => string>> = {
  init: (object) => `Set up ${a(object)}`,
  ls: (object) => `List ${object}s`,
  prune: (object) => `Remove unused ${object}s`,
  ps: (object) => `List the tasks of ${a(object)}`,
  rm: (object) => `Remove ${a(object)}`,
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const a = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
