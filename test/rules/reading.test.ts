import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../scripts/notes/markdown.ts'
import { readingOf } from '../../scripts/rules/reading.ts'
import type { Reading } from '../../scripts/rules/rule.ts'
import { reference } from '../docker/docker-reference.ts'
import { noKnowledge } from './no-knowledge.ts'

const read = (text: string): Reading => readingOf(text, parse(text), reference, noKnowledge)

const commands = (text: string): string[] =>
  read(text).commands.map(
    ({ where, start, end, isMention }) =>
      `${where}${isMention ? ' named' : ''}: ${text.slice(start, end)}`,
  )

test.each([
  ['```\ndocker ps\n```', ['fence: docker ps']],
  ['```bash\n$ docker ps -a\nCONTAINER ID\n```', ['fence: docker ps -a']],
  ['    docker ps', ['fence: docker ps']],
  [
    '- List:\n\n  ```sh\n  docker ps\n  docker info\n  ```',
    ['fence: docker ps', 'fence: docker info'],
  ],
  ['> ```\n> docker ps\n> docker info\n> ```', ['fence: docker ps', 'fence: docker info']],
  [
    '```\ndocker stop $(docker ps -q)\n```',
    ['fence: docker stop $(docker ps -q)', 'fence: docker ps -q'],
  ],
  ['```dockerfile\nRUN docker ps\n```', []],
  ['```yaml\ncommand: docker ps\n```', []],
  ['```yaml\nrun: |\n  docker ps\n```', ['fence: docker ps']],
  // regression: what a workflow runs, without a block of lines
  ['```yaml\n- run: docker ps # all\n```', ['fence: docker ps']],
  ['```yml\nrun:\n  docker ps\n```', ['fence: docker ps']],
  ['```yaml\n- docker ps && docker info\n```', ['fence: docker ps', 'fence: docker info']],
  [
    '> ```yaml\n> a:\n>   script:\n>     - make\n>     - sudo docker run ${{ a.b }} $C\n>     - |\n>       docker ps\n> ```',
    ['fence: docker run ${{ a.b }} $C', 'fence: docker ps'],
  ],
  ['```yaml\n- run:\n    name: Up\n    command: docker ps\n```', ['fence: docker ps']],
  ['```yaml\nservices:\n  web:\n    command:\n      - docker ps\n    image: a\n```', []],
  ['```yaml\ndescription: docker ps\nneeds:\n  - docker ps\n```', []],
  ['```yaml\nscript:\n  - "docker ps"\n  - docker run a\n    b\n```', []],
  ['```yaml\nscript: [docker ps, docker info]\n```', []],
  ['```yaml\nscript:\n  - docker ps lists the containers that run.\n```', []],
  [
    'Use `docker network create --driver overlay` for it.',
    ['inline named: docker network create --driver overlay'],
  ],
  ['variables with `docker run -e`.', ['inline named: docker run -e']],
  ['Run `docker swarm join-token worker` there.', ['inline: docker swarm join-token worker']],
  ['``docker ps``', ['inline named: docker ps']],
  ['- docker networks ls: list networks.', ['prose: docker networks ls']],
  ['- docker logs <CONTAINER>: get logs', ['prose: docker logs <CONTAINER>']],
  ['docker run starts a container.', []],
  // Between tags of HTML.
  ['<td><code>docker-compose up</code></td>', ['inline named: docker-compose up']],
  ['<tr>\n  <td><CODE class="x">docker rmi &lt;ID&gt;</CODE>', ['inline: docker rmi &lt;ID&gt;']],
  [
    '<pre><code>docker rm a\ndocker rmi b\n  docker kill c</code></pre>',
    ['inline: docker rm a', 'inline: docker rmi b', 'inline: docker kill c'],
  ],
  [
    '<pre>\ndocker rm a\n\ndocker rm -f b\n</pre>',
    ['inline: docker rm a', 'prose: docker rm -f b'],
  ],
  ['Open <code>docker rm a', []],
  ['<code>docker rm <b>a</b></code>', []],
  ['> <code>docker rm\n> a</code>', []],
  ['<code>docker rm a&lt;b&gt;</code> x', ['inline: docker rm a&lt;b&gt;']],
  ['<code>docker rm &#x3C;a>:&#60;b></code>', ['inline: docker rm &#x3C;a>:&#60;b>']],
  ['<code>docker rm&nbsp;a</code>', []],
  // On a line of its own, without a fence: behind a prompt, or with a flag, a placeholder or a name in parts.
  ['docker run --nmae web nginx', ['prose: docker run --nmae web nginx']],
  ['$ docker imagse', ['prose: docker imagse']],
  ['me@host:~$ docker imagse', ['prose: docker imagse']],
  ['- sudo docker run –it ubuntu /bin/bash', ['prose: docker run –it ubuntu /bin/bash']],
  ['1. docker-compose up -d', ['prose named: docker-compose up -d']],
  ['Join:\ndocker swarm init --autolock\ndone', ['prose named: docker swarm init --autolock']],
  ['> a\\\n> docker pull nginx:1.27', ['prose: docker pull nginx:1.27']],
  ['| docker ps –a | all |\n| --- | --- |', ['prose: docker ps –a']],
  ['docker ps -a -> see all', ['prose named: docker ps -a']],
  ['$ docker run –p 80:5000 nginx  (in this case 5000)', ['prose: docker run –p 80:5000 nginx']],
  [
    'docker rm -f web && docker volume rm a/b',
    ['prose: docker rm -f web', 'prose: docker volume rm a/b'],
  ],
  // regression: a backslash carried the command on, and only its first line was read.
  [
    'Start:\ndocker run \\\n  --name web \\\n  nginx\nand go on.',
    ['prose: docker run \\\n  --name web \\\n  nginx'],
  ],
  ['- docker run -d \\\n  nginx\n- next', ['prose: docker run -d \\\n  nginx']],
  ['docker run -d a:1 \\\ndocker ps -a', ['prose: docker run -d a:1', 'prose named: docker ps -a']],
  ['docker ps -a \\\n# all', ['prose named: docker ps -a']],
  ['docker ps -a lists all of the containers', []],
  ['docker run --memory limits it', []],
  ['docker run -d starts containers.', []],
  ['docker image inspect tells more', []],
  ['**Note** docker ps -a', []],
  ['docker ps -a *lists*', []],
  ['docker hub: a registry', []],
  ['Edit `docker-compose.yml` in `/var/lib/docker`.', []],
])('%j', (text, expected) => {
  expect(commands(text)).toEqual(expected)
})

test.each([
  ['Disable autolock:\n\n```\ndocker swarm update --autolock=true\n```', 'Disable autolock:'],
  ['## Disable autolock\n\n```\ndocker swarm update --autolock=true\n```', 'Disable autolock'],
  [
    '- Disable it:\n\n  ```\n  docker ps\n  ```\n\n  ```\n  docker swarm leave\n  ```',
    'Disable it:',
  ],
  ['It works. List the nodes with `docker node ls` now. Good.', 'List the nodes with now'],
  ['- `docker network rm <N>`: remove a network', 'remove a network'],
  ['- docker network rm <N>: remove a network', 'remove a network'],
])('what leads up to the command in %j', (text, leadIn) => {
  expect(read(text).commands.at(-1)?.leadIn).toBe(leadIn)
})

test('words of a command in a list stand where they say', () => {
  const text = '1. Run\n\n   ```\n   docker run \\\n     --name web \\\n     nginx\n   ```\n'
  const [command] = read(text).commands
  expect(command?.words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'docker',
    'run',
    '--name',
    'web',
    'nginx',
  ])
})

test('prose is what is neither code nor address', () => {
  const text =
    '# A *title*\n\nSome `code`, [a link](https://a.example/b), https://c.example/d.\n\n```\ncode\n```\n'
  const { prose } = read(text)
  expect(prose.map((run) => run.text)).toEqual(['A ', 'title', 'Some ', ', ', 'a link', ', ', '.'])
  expect(prose.map((run) => run.isHeading)).toEqual([true, true, false, false, false, false, false])
  for (const run of prose) expect(text.startsWith(run.text, run.start)).toBe(true)
})

test('a snippet knows where each of its characters stands', () => {
  const text = '> - a\n>\n>   ~~~JSON\n>   {\n>\n>     "a": 1\n>   }\n>   ~~~\n'
  const [snippet] = read(text).snippets
  expect(snippet).toMatchObject({ language: 'json', isFenced: true, value: '{\n\n  "a": 1\n}' })
  if (!snippet) return
  const { value, at } = snippet
  expect([...value].map((_, offset) => text[at(offset)]).join('')).toBe(value)
})

const markdown = fc
  .array(
    fc.constantFrom(
      '```\n',
      '~~~bash\n',
      '> ',
      '- ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '`',
      '``',
      'docker ps',
      'docker run -it ',
      '<IMAGE>',
      ' ',
      '\\\n',
      '| a | b |\n| - | - |\n| `x \\| docker ps` | y |\n',
      '$ ',
      'docker x: y',
      '# ',
      '[a](b)',
      '\r\n',
      '&amp;',
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''))

test('any text is read, and every word stands where it says', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { commands, prose, snippets } = read(text)
      for (const { words } of commands) {
        for (const { raw, start, end } of words) {
          const there = text.slice(start, end)
          // Between the lines of a word in a list stands the indentation that the list has.
          if (/\s/.test(there)) expect(there.startsWith(raw.split(/\s/)[0] ?? '')).toBe(true)
          else expect(there).toBe(raw)
        }
      }
      for (const run of prose) expect(text.startsWith(run.text, run.start)).toBe(true)
      for (const { at, value } of snippets) expect(at(0)).toBeLessThanOrEqual(at(value.length))
    }),
    { numRuns: 1500 },
  )
})
