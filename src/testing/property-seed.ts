import fc from 'fast-check';

/** The same values in every run, so that a failure is the change's own; PROPERTY_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
