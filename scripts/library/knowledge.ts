import type { FlagConflict, Knowledge } from '../rules/rule.ts'
import { cureIn, usualSpelling } from './common-misspellings.ts'
import { dictionaryOf, termsOf } from './dictionary.ts'

/** The files of content/knowledge/, each read when it is asked for. */
export interface KnowledgeFiles {
  readonly flagValues: () => readonly {
    readonly commands: readonly string[]
    readonly flag: string
    readonly values: readonly string[]
    readonly open?: true | undefined
    readonly source: string
  }[]
  readonly filters: () => readonly {
    readonly commands: readonly string[]
    readonly filters: Readonly<Record<string, readonly string[]>>
    readonly open?: true | undefined
    readonly source: string
  }[]
  readonly flagConflicts: () => readonly (Omit<FlagConflict, 'command' | 'isDiscarded'> & {
    readonly commands: readonly string[]
    readonly discarded?: true | undefined
  })[]
  readonly instructionFlags: () => Knowledge['instructionFlags']
  readonly retired: () => Knowledge['retired']
  readonly misspellings: () => {
    readonly wrong: Readonly<Record<string, string>>
    readonly unsure: readonly string[]
    readonly right: readonly string[]
  }
  /** The text of the package's list, of which only what has one sure cure is taken. */
  readonly commonMisspellings: () => string
  /** English words, and terms of the trade, as dictionaries have them. */
  readonly words: () => Uint8Array | undefined
  readonly terms: () => readonly Uint8Array[]
  readonly products: () => readonly {
    readonly name: string
    readonly also?: readonly string[] | undefined
    readonly isProgram?: true | undefined
  }[]
  readonly daemonKeys: () => readonly { readonly keys: readonly string[] }[]
  readonly variables: () => readonly (
    | { readonly names: readonly string[] }
    | { readonly prefix: string; readonly keys: readonly string[] }
  )[]
  readonly composeKeys: () => readonly {
    readonly keys: Readonly<Record<string, readonly string[]>>
  }[]
  readonly houseStyle: () => {
    readonly american: Readonly<Record<string, string>>
    readonly terms: readonly string[]
  }
}

/** What the rules want to know, made of the files; each part when a rule first asks for it. */
export function knowledgeOf(files: KnowledgeFiles): Knowledge {
  // Of the trade; those of a house are nouns that it writes in small letters.
  const terms = once(() => termsOf(files.terms()))
  const knowledge: Knowledge = lazily<Knowledge>({
    flagValues: () =>
      files
        .flagValues()
        .flatMap(({ commands, open, ...rest }) =>
          commands.map((command) => ({ command, isOpen: open === true, ...rest })),
        ),
    filters: () =>
      files.filters().flatMap(({ commands, open, ...rest }) => {
        const known = { source: rest.source, filters: new Map(Object.entries(rest.filters)) }
        return commands.map((command) => ({ command, isOpen: open === true, ...known }))
      }),
    flagConflicts: () =>
      files
        .flagConflicts()
        .flatMap(({ commands, discarded, ...rest }) =>
          commands.map((command) => ({ command, isDiscarded: discarded === true, ...rest })),
        ),
    instructionFlags: files.instructionFlags,
    retired: files.retired,
    misspellings: () => misspellingsOf(files, terms),
    dictionary: () => {
      const own = ownWords(files.misspellings(), knowledge.products.keys())
      return dictionaryOf({ ...files, terms: () => terms().union(new Set(own)) })
    },
    products: () =>
      new Map(
        files
          .products()
          .flatMap(({ name, also = [] }) =>
            [name, ...also].map((spelling) => [spelling.toLowerCase(), name] as const),
          ),
      ),
    programs: () =>
      new Set(
        files.products().flatMap(({ name, isProgram }) => (isProgram ? [name.toLowerCase()] : [])),
      ),
    daemonKeys: () => new Set(files.daemonKeys().flatMap(({ keys }) => keys)),
    variables: () => new Set(files.variables().flatMap(namesOf)),
    composeKeys: () => new Map(files.composeKeys().flatMap(({ keys }) => Object.entries(keys))),
    american: () => new Map(Object.entries(files.houseStyle().american)),
    terms: () => files.houseStyle().terms,
  })
  return knowledge
}

/** An object whose parts are made when somebody asks for them first. */
function lazily<Parts extends object>(makers: {
  readonly [Name in keyof Parts]: () => Parts[Name]
}): Parts
function lazily(makers: Readonly<Record<string, () => unknown>>): object {
  const getters = Object.entries(makers).map(
    ([name, make]) => [name, { get: once(make), enumerable: true }] as const,
  )
  return Object.defineProperties({}, Object.fromEntries(getters))
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** A registry key and the sections above it: `http.addr` → REGISTRY_HTTP, REGISTRY_HTTP_ADDR. */
function namesOf(entry: ReturnType<KnowledgeFiles['variables']>[number]): readonly string[] {
  if ('names' in entry) return entry.names
  return entry.keys.flatMap((key) => {
    const steps = key.toUpperCase().split('.')
    return steps.map((_, index) => [entry.prefix, ...steps.slice(0, index + 1)].join('_'))
  })
}

/** What people wrote down as right, and names in all their parts. */
function* ownWords(
  { wrong, right }: ReturnType<KnowledgeFiles['misspellings']>,
  names: Iterable<string>,
): Iterable<string> {
  yield* right
  for (const text of [...Object.values(wrong), ...names]) yield* text.match(/[a-z]+/g) ?? []
}

/** Our own list adds to the long one and corrects it; a term of the trade (`routeros`) is no misspelling. */
function misspellingsOf(
  files: KnowledgeFiles,
  terms: () => ReadonlySet<string>,
): Knowledge['misspellings'] {
  const { wrong, unsure, right } = files.misspellings()
  const own = new Map(Object.entries(wrong))
  const kept = new Set([...right, ...unsure])
  const list = files.commonMisspellings()
  return { get: (word) => (kept.has(word) ? undefined : (own.get(word) ?? listed(word))) }

  function listed(word: string): string | undefined {
    const cure = cureIn(list, word)
    return cure === undefined || terms().has(word) ? undefined : usualSpelling(list, cure)
  }
}
