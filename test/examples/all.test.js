import { env } from 'node:process';
import { EXAMPLES } from '../../scripts/examples.js';
import { checkExamples } from './check.js';

checkExamples(env.EXAMPLES ? env.EXAMPLES.split(',') : Object.keys(EXAMPLES));
