import type { CommandEntry } from '../../src/schemas.ts'
import type { Exporter, OutputFile } from './exporter.ts'

/** More a page of tldr may not have: the essential ones come first, then the order of the sheet decides. */
const MOST_EXAMPLES = 8

/**
 * A page for tldr of each docker command; published in the folder tldr.
 *
 * @see https://github.com/tldr-pages/tldr/blob/main/contributing-guides/style-guide.md
 */
export const tldr: Exporter = {
  id: 'tldr',
  *export(book) {
    const ofDocker = book.commands.filter((command) => command.reference !== undefined)
    for (const [path, commands] of Map.groupBy(ofDocker, pathOf)) yield pageOf(path, commands)
  },
}

const pathOf = ({ reference }: CommandEntry): string => reference?.path ?? ''

function pageOf(path: string, commands: readonly CommandEntry[]): OutputFile {
  const essentialFirst = commands.toSorted((a, b) => Number(b.essential) - Number(a.essential))
  const examples = essentialFirst.slice(0, MOST_EXAMPLES)
  const [first] = examples
  const head = [
    `# ${path}\n`,
    `> ${first?.task ?? ''}.`,
    ...aliasLine(first),
    `> More information: <${first?.reference?.url ?? ''}>.`,
  ]
  return {
    path: `public/tldr/${path.replaceAll(' ', '-')}.md`,
    contents: [`${[...head, ...examples.map(exampleOf)].join('\n')}\n`],
  }
}

function aliasLine(command: CommandEntry | undefined): string[] {
  const names = command?.reference?.aliases.map((alias) => `\`${alias}\``) ?? []
  return names.length === 0 ? [] : [`> Also called: ${names.join(', ')}.`]
}

function exampleOf({ task, variants: [first], flags }: CommandEntry): string {
  let command = (first?.long ?? '')
    .replaceAll('{{', '\\{\\{')
    .replaceAll('}}', '\\}\\}')
    .replace(/<([A-Z][A-Z\d_]*)>/g, (_, name: string) => `{{${PATHS[name] ?? name.toLowerCase()}}}`)
  for (const { name, shorthand } of flags) {
    if (shorthand !== undefined)
      command = command.replaceAll(` ${name} `, ` {{[${shorthand}|${name}]}} `)
  }
  return `\n- ${task}:\n\n\`${command}\``
}

/** What names a file or a folder is written as a path. */
const PATHS: Readonly<Record<string, string>> = {
  CONTAINER_PATH: '/path/in/container',
  FILE: 'path/to/file',
  HOST_PATH: '/path/on/host',
  KEY_FILE: 'path/to/key_file',
  PATH: 'path/to/directory',
}
