import { expect, test } from 'vitest'
import { isSameCommand } from '../../../src/self-test/same-command.ts'

const RUN = ['docker run -d -p <HOST_PORT>:<PORT> <IMAGE>', 'docker run --detach -p …']
const FORMAT = ['docker ps --format "{{.Names}}"']
const LABEL = ['docker service create --constraint node.labels.<LABEL>==<VALUE> <IMAGE>']

test.each<[string, readonly string[], boolean]>([
  ['docker run -d -p <HOST_PORT>:<PORT> <IMAGE>', RUN, true],
  ['docker run -d -p 8080:80 nginx', RUN, true],
  ['  docker  run -d -p 8080:80   nginx ', RUN, true],
  ['$ docker run -d -p 8080:80 nginx:1.27', RUN, true],
  ['docker run --detach -p …', RUN, true],
  ['docker run -d -p 8080:80', RUN, false],
  ['docker run -d -p 8080:80 nginx sh', RUN, false],
  ['docker run -p 8080:80 -d nginx', RUN, false],
  ['Docker run -d -p 8080:80 nginx', RUN, false],
  ['', RUN, false],
  ['docker ps --format "{{.Names}}"', FORMAT, true],
  ['docker ps --format "{{xNames}}"', FORMAT, false],
  ['docker service create --constraint node.labels.zone=="my zone" nginx', LABEL, true],
  ['docker service create --constraint node.labels.zone==my zone nginx', LABEL, false],
])('`%s` is one of %j: %s', (typed, forms, isSame) => {
  expect(isSameCommand(typed, forms)).toBe(isSame)
})
