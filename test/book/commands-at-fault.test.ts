import { expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { openPlaces } from '../../scripts/build/summary.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { sidecar, tinyContent } from '../library/tiny-content.ts'

/** The book with one note more, that nobody has reviewed. */
function madeWith(text: string) {
  const root = tinyContent({
    'notes/new.md': text,
    'notes/new.yml': sidecar(text, 'new.md').replace('Swarm notes', 'New notes'),
  })
  return makeBook(loadLibrary(root).library)
}

const commandsOf = (text: string): string[] =>
  madeWith(text)
    .book.commands.filter(({ notes }) => notes.includes('new'))
    .map(({ variants: [first] }) => first?.text ?? '')
    .toSorted()

const fence = (...lines: readonly string[]): string => `\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`

test.each<[string, string, readonly string[]]>([
  [
    'a flag that another command may have',
    fence('docker logs -d web', 'docker run -d nginx', 'docker compose up -d'),
    ['docker compose up -d', 'docker run -d nginx'],
  ],
  [
    'letters that other commands have in them',
    `${fence('docker network ps web')}\n${fence('docker ps', 'docker volume create maps')}`,
    ['docker ps', 'docker volume create maps'],
  ],
  [
    'two commands of one sentence',
    'Start it with `docker run -d nginx`, not with `docker logs -d web`.\n',
    ['docker run -d nginx'],
  ],
  [
    'a block that stands in a list and in a quotation',
    '- > One:\n  >\n  > ```bash\n  > docker run -d nginx\n  > docker logs -d web\n  > ```\n',
    ['docker run -d nginx'],
  ],
  [
    'a fault behind a pipe, and one in brackets',
    fence(
      'docker ps -q | xargs docker stop',
      'docker ps | docker logs -d web',
      'docker rm $(docker ps --frobnicate)',
    ),
    ['docker ps -q | xargs docker stop'],
  ],
  [
    'a flag of a list belongs to the command above it',
    '- `docker logs <C>`: Shows logs.\n  - `-f`: Follow.\n- `docker logs -d <C>`: Shows.\n  - `-f`: Follow.\n',
    ['docker logs -f <C>', 'docker logs <C>'],
  ],
])('regression: a fault keeps only its own command off the sheet: %s', (_, text, expected) => {
  expect(commandsOf(text)).toEqual(expected)
})

test('a command that stays off is told among what is to be decided', () => {
  const made = madeWith(fence('docker logs -d web'))
  expect(made.open.map(({ reason }) => reason)).toEqual([
    'Unexpected flag `-d` of `docker run` for `docker logs`',
  ])
  const said = openPlaces({ ...made, isChanged: true }, true)
  expect(said).toContain('1 place in notes not yet reviewed to decide about; a command')
})
