import { z } from 'astro/zod'
import { commandSchema, type CommandEntry } from '../../src/schemas.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** The cheat sheet's commands: for the site, and published as commands.json with the schema that describes it. */
export const commands: Exporter = {
  id: 'commands',
  *export(book) {
    const contents = jsonArray(book.commands, (command: CommandEntry) => JSON.stringify(command))
    yield { path: 'src/content/generated/commands.json', contents }
    yield { path: 'public/commands.json', contents }
    yield { path: 'public/commands.schema.json', contents: [schema()] }
  },
}

function schema(): string {
  const { $schema, ...rest } = z.toJSONSchema(z.array(commandSchema))
  const title = 'Commands of the cheat sheet'
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`
}
