import { jsonArray, type Exporter } from './exporter.ts'

/** The cheat sheet's commands, for its page and for the search. */
export const commands: Exporter = {
  id: 'commands',
  *export(book) {
    yield {
      path: 'src/content/generated/commands.json',
      contents: jsonArray(book.commands, (command) => JSON.stringify(command)),
    }
  },
}
