/** The most that an entry's task may be long. */
export const LONGEST_TASK = 70

/** A task in imperative words from what is said around a command; nothing when it says none. */
export function taskFrom(said: string): string | undefined {
  const plain = said
    .replace(/^(?:you can (?:also )?|then |to |first,? )/i, '')
    .replace(/[,;:] .*$/, '')
    .replace(/ (?:with|using|by running)(?: the)? `docker[^`]*`(?: command)?.*$/, '')
    .replace(/`docker[^`]*`/g, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[\s:.]+$/, '')
    .trim()
  const [first = '', ...rest] = plain.split(' ')
  const verb = imperative(first)
  if (verb === undefined || rest.length === 0) return undefined
  const task = [verb, ...rest].join(' ')
  return task.length <= LONGEST_TASK && !task.includes('`') ? task : undefined
}

const VERBS = new Set(
  'add attach authenticate build change check connect copy create delete deploy disable disconnect display download enable execute export find follow get give initialize inspect keep list load log make mount open override provide publish pull push remove rename restart restore rotate run save scale search set show shows sign specify start stop tag unlock update use view access output'.split(
    ' ',
  ),
)

/** `Displays` → `Display`; nothing for a word that is no verb. */
function imperative(word: string): string | undefined {
  const lower = word.toLowerCase()
  const base = VERBS.has(lower)
    ? lower
    : VERBS.has(lower.replace(/e?s$/, ''))
      ? lower.replace(/e?s$/, '')
      : VERBS.has(lower.replace(/s$/, ''))
        ? lower.replace(/s$/, '')
        : undefined
  return base && base.charAt(0).toUpperCase() + base.slice(1)
}

/** What a command does by its name alone: `Inspect a config`. */
export function taskFromPath(path: string, flags: readonly string[]): string {
  const words = path.split(' ').slice(1)
  const verb = words.at(-1) ?? 'docker'
  const object = words.length > 1 ? words[0] : undefined
  const task =
    DOES[verb]?.(object ?? '') ?? `${capital(verb)}${object ? ` ${article(object)}` : ''}`
  return flags.length === 0 ? task : `${task} with ${flags.join(' ')}`
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
const DOES: Readonly<Record<string, (object: string) => string>> = {
  ls: (object) => `List ${object}s`,
  rm: (object) => `Remove ${article(object)}`,
  ps: (object) => `List the tasks of ${article(object)}`,
}
