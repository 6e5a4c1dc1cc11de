import { expect, test } from 'vitest'
import { marksOf } from '../../src/code/marks.ts'

test.each([
  ['docker run --name <CONTAINER_NAME> <IMAGE>', ['--name', '<CONTAINER_NAME>', '<IMAGE>']],
  ['docker export <NAME> > <NAME>.tar', ['<NAME>', '<NAME>']],
  ['cat <in >out', []], // redirections
  ['docker login <REGISTRY URL>', ['<REGISTRY URL>']],
  ['docker-compose up -d', []],
  ['docker swarm update --autolock=true', ['--autolock']],
  ['well-known -- and more', []],
])('%s', (line, expected) => {
  expect(marksOf(line).map(({ start, end }) => line.slice(start, end))).toEqual(expected)
})
