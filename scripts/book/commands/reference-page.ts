import { COMMAND_GROUPS, type CommandEntry, type CommandGroup } from '../../../src/schemas.ts'
import type { CommandSpec, Reference } from '../../docker/reference.ts'

/** What Docker's reference says of a command, and where it says so. */
export function referenceOf(
  path: string,
  spec: CommandSpec,
): NonNullable<CommandEntry['reference']> {
  return {
    path,
    url: urlOf(path),
    managerOnly: spec.managerOnly,
    ...(spec.since !== undefined && { since: spec.since }),
    aliases: [spec.path, ...spec.aliases].filter((name) => name !== path).toSorted(),
  }
}

/**
 * Of a command's names the one under which the sheet has it: that which begins with its object, `docker container run`, or
 * else the shortest. Only names that have facts of their own count.
 */
export function canonicalPath({ path, aliases }: CommandSpec, { commands }: Reference): string {
  const own = [path, ...aliases].filter((name) => commands.get(name)?.path === name)
  const ofObject = own.find((name) => wordCount(name) > 2 && isGroup(name.split(' ')[1]))
  return ofObject ?? own.toSorted((a, b) => a.length - b.length)[0] ?? path
}

/** The group of a command: its object, or what one would look under. */
export function groupOf(path: string): CommandGroup {
  const word = path.split(' ')[1] ?? ''
  return isGroup(word) ? word : (ELSEWHERE[word] ?? 'system')
}

const isGroup = (word: string | undefined): word is CommandGroup =>
  COMMAND_GROUPS.some((group) => group === word)

const ELSEWHERE: Readonly<Record<string, CommandGroup>> = {
  build: 'image',
  builder: 'image',
  buildx: 'image',
  login: 'registry',
  logout: 'registry',
  manifest: 'registry',
  search: 'registry',
}

function urlOf(path: string): string {
  const page = PAGES.get(path) ?? path
  return `https://docs.docker.com/reference/cli/${page.replaceAll(' ', '/')}/`
}

/** Commands that are described on the page of another. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['docker build', 'docker buildx build'],
  ['docker image build', 'docker buildx build'],
  ['docker help', 'docker'],
])

const wordCount = (text: string): number => text.split(' ').length
