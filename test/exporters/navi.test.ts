import { expect, test } from 'vitest'
import { navi } from '../../scripts/exporters/navi.ts'
import { command, filesOf } from './tiny-book.ts'

test('a group is a sheet with its tags, its commands, and suggestions for what they ask', () => {
  const files = filesOf(navi, [
    command({
      text: 'docker run -p <HOST_PORT>:80 <IMAGE>',
      placeholders: ['HOST_PORT', 'IMAGE'],
      task: 'Run it',
    }),
    command({
      text: 'docker volume rm <VOLUME>',
      placeholders: ['VOLUME'],
      task: 'Remove it',
      group: 'volume',
      destroys: 'All',
    }),
    command({ text: 'docker --version', task: 'Show it', group: 'volume', retired: 'Old' }),
  ])
  expect(files.get('public/docker.cheat')).toBe(`% docker, container

# Run it
docker run -p <host_port>:80 <image>

$ image: docker image ls --format '{{.Repository}}:{{.Tag}}'

% docker, volume

# Remove it (destroys)
docker volume rm <volume>

# Show it (retired)
docker --version

$ volume: docker volume ls --format '{{.Name}}'
`)
})
