import { env } from 'node:process';
import { checkExamples } from './check.js';

checkExamples(env.EXAMPLES ? env.EXAMPLES.split(',') : undefined);
