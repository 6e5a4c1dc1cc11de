import fc from 'fast-check'

// The same cases on every machine, so that a test that passed here passes there. To look for new ones: FC_SEED=$RANDOM.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) })
