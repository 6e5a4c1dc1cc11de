import type { Code, Root, Text } from 'mdast'
import type { DockerCommand } from '../docker/command-line.ts'
import type { Reference } from '../docker/reference.ts'

/**
 * One thing that can be wrong in a note, and how to see it.
 *
 * A rule reports and never changes anything. Its examples are its tests and its documentation.
 */
export interface Rule {
  /** Name of its file: `unknown-flag`. */
  readonly id: string
  readonly kind: Kind
  /** What holds in a right text, in one sentence. */
  readonly description: string
  readonly examples: readonly Example[]
  readonly check: (reading: Reading) => Iterable<Finding>
}

export type Kind =
  | 'command'
  | 'flag'
  | 'value'
  | 'operand'
  | 'placeholder'
  | 'spelling'
  | 'grammar'
  | 'casing'
  | 'typography'
  | 'obsolete'
  | 'contradiction'
  | 'syntax'
  | 'structure'

/** A fault at a place of the text; offsets are UTF-16 code units from 0, half-open. */
export interface Finding {
  readonly start: number
  readonly end: number
  /** "Unexpected X, expected Y", values in backticks, no full stop. */
  readonly reason: string
  /** Candidates, best first: shown, never applied. */
  readonly expected?: readonly string[]
  /** What certainly belongs in the place of the range; the one sure cure, applied without asking. */
  readonly fix?: string
  /** Not an error: right but retired, and kept with a mark; a word that only nobody knows; a matter of order. */
  readonly severity?: 'error' | 'warning'
  /** Where it can be looked up. */
  readonly url?: string
  /** What stands behind it is not what it seems, prose for code: nothing is said of it until this is mended. */
  readonly hidesRest?: boolean
}

/** Markdown; `bad` gives exactly one finding with this reason and, when `good` is there, is `good` after its fix. */
export type Example =
  | { readonly good: string }
  | { readonly bad: string; readonly reason: string; readonly good?: string }

/** A text as rules look at it: read once, shared by all of them. */
export interface Reading {
  readonly text: string
  readonly tree: Root
  /** Pieces of code with a fence or indentation. */
  readonly snippets: readonly Snippet[]
  /** Runs of prose: texts without code, addresses and markup. */
  readonly prose: readonly Prose[]
  /**
   * Every docker command: in fences of any language, in inline code and that of HTML, where an item begins with one, on lines
   * of its own.
   */
  readonly commands: readonly FoundCommand[]
  readonly reference: Reference
  readonly knowledge: Knowledge
}

/** A code block. A snippet inside a list is indented in the text: `at` leads from its own offsets to the text's. */
export interface Snippet {
  /** The same in the next reading of the text if the block did not change: what depends on its value is kept by it. */
  readonly node: Code
  /** Language in lower case, empty for none. */
  readonly language: string
  readonly value: string
  readonly at: (offset: number) => number
  /** The whole block with its fences. */
  readonly start: number
  readonly end: number
  readonly isFenced: boolean
}

export interface Prose {
  /** The same in the next reading of the text if it did not change: what depends on its words is kept by it. */
  readonly node: Text
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isHeading: boolean
  /** Its words that stand whole and on their own, in order. */
  readonly words: readonly ProseWord[]
}

/** A word of the prose: no part of a path, an identifier, an address or a hyphenated compound. */
export interface ProseWord {
  readonly text: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

export interface FoundCommand extends DockerCommand {
  readonly where: 'fence' | 'inline' | 'prose'
  /** The sentence that leads up to the command: the paragraph before its fence, the words around the inline code. */
  readonly leadIn: string
}

/** What people collected in content/knowledge/ for the rules: facts as data, each file with its sources. */
export interface Knowledge {
  /** Known values of flags: `--restart` → `no`, `always`, … by command path and flag. */
  readonly flagValues: readonly FlagValues[]
  /** What `--filter` of a command takes. */
  readonly filters: readonly Filters[]
  /** Flags that do not go with each other. */
  readonly flagConflicts: readonly FlagConflict[]
  /** Flags of Dockerfile instructions: all of `RUN`, and those that are newer than our library. */
  readonly instructionFlags: readonly InstructionFlag[]
  /** Retired commands, flags and programs: since when, and what instead. */
  readonly retired: readonly Retired[]
  /** Misspellings with one sure cure, in lower case: `enviroment` → `environment`. */
  readonly misspellings: Pick<ReadonlyMap<string, string>, 'get'>
  readonly dictionary: Dictionary
  /** Product names as their owners write them, by lower case: `docker hub` → `Docker Hub`. */
  readonly products: ReadonlyMap<string, string>
  /** Those of them that are a program or an image too, and so right in lower case: `docker`, `ubuntu`. */
  readonly programs: ReadonlySet<string>
  /** Keys of /etc/docker/daemon.json. */
  readonly daemonKeys: ReadonlySet<string>
  /** Environment variables of the engine, the client and the registry. */
  readonly variables: ReadonlySet<string>
  /** Keys of Compose files that the schema of our package lacks, by the place that holds them: `service.build`. */
  readonly composeKeys: ReadonlyMap<string, readonly string[]>
  /** British spellings and the American ones, in lower case: `behaviour` → `behavior`. For the rules of the house. */
  readonly american: ReadonlyMap<string, string>
  /** Terms that are no names, in lower case: `swarm mode`. For the rules of the house. */
  readonly terms: readonly string[]
}

/** A dictionary of English, American and British, and of the trade. All words are in lower case. */
export interface Dictionary {
  readonly has: (word: string) => boolean
  /** Whether the word is one of those that are often written, and so often misspelt. Takes a while. */
  readonly isCommon: (word: string) => boolean
  /** Words of it at one slip from another: a letter too many, too few, another, or two swapped. Takes a while. */
  readonly near: (word: string) => readonly string[]
}

export interface FlagValues {
  /** `docker run`; `*` for every command that has the flag. */
  readonly command: string
  /** A flag, a key of its value behind a blank (`--mount type`), or empty for the operand. */
  readonly flag: string
  /** All values that stand alone; a value of the form `name:x` may go on behind the colon. */
  readonly values: readonly string[]
  /** Plugins bring more: only a near miss is a mistake. */
  readonly isOpen?: boolean
  readonly source: string
}

export interface Filters {
  readonly command: string
  /** By name, with its values; none for any. */
  readonly filters: ReadonlyMap<string, readonly string[]>
  /** There are more: only a near miss is a mistake. */
  readonly isOpen: boolean
  readonly source: string
}

export interface FlagConflict {
  readonly command: string
  /** The names of one flag. */
  readonly flags: readonly string[]
  /** Only these values of it clash; `container:NAME` with any name. */
  readonly values?: readonly string[] | undefined
  /** All values of it clash but these. */
  readonly except?: readonly string[] | undefined
  readonly with: readonly string[]
  readonly because: string
  /** Docker goes on without the other flag, and warns. */
  readonly isDiscarded: boolean
  readonly source: string
}

export interface InstructionFlag {
  /** In capitals. */
  readonly instruction: string
  readonly flag: string
  /** All values that it takes; without them, any. */
  readonly values?: readonly string[] | undefined
  /** The options of its value, `type=cache,…`, with the values of each; empty for any. */
  readonly keys?: Readonly<Record<string, readonly string[]>> | undefined
  /** Options that need no value. */
  readonly alone?: readonly string[] | undefined
  readonly source: string
}

export interface Retired {
  /** `docker-compose`, `docker trust`, `--link`, `apt-key` */
  readonly name: string
  /** Words of which one must stand near it: the kernel has an `aufs` that is no storage driver. */
  readonly beside?: readonly string[] | undefined
  readonly since: string
  readonly instead: string
  readonly source: string
}
