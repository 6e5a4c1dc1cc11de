import type { Code } from 'mdast'
import { expect, test } from 'vitest'
import { tidy } from '../../scripts/book/tidy.ts'

const code = (lang: string | undefined, value: string): Code => ({
  type: 'code',
  value,
  ...(lang !== undefined && { lang }),
})

test.each([
  ['Bash', 'docker ps', 'bash'],
  ['bash=', 'docker ps', 'bash'], // regression: HackMD numbers the lines of such a block
  ['yaml=12', 'run:', 'yaml'],
  ['sh!', 'ls', 'sh'],
  ['python=+', 'f()', 'python'],
  ['=', 'docker ps', 'bash'],
  ['c++', 'f();', 'c++'],
  ['rego', 'default allow = false', 'text'],
  [undefined, 'FROM\t ubuntu:14.04\nRUN ls', 'dockerfile'],
  [undefined, 'me@host:~$ sudo systemctl status docker\n● docker.service - Docker', 'console'],
  [undefined, '$ docker inspect web\n[\n  {', 'console'],
  [undefined, '$ docker ps \\\n  -a lists what is there', 'text'],
  [undefined, '$ me', 'text'],
  [undefined, '[\n  { "Driver": "local" }\n]', 'json'],
  [undefined, '{ "debug": true // why\n}', 'text'],
  [undefined, '{}', 'text'],
  [undefined, 'plain', 'text'],
])('a page shows %j with %j as %s', (lang, value, shown) => {
  expect(tidy(code(lang, value)).lang).toBe(shown)
})
