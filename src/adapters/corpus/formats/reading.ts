import { parentPort, workerData } from 'node:worker_threads';
import type { GivenDocument } from '../../../engine/corpus-keeping.js';
import { readDocument } from './read-document.js';

parentPort?.postMessage(await readDocument(workerData as GivenDocument));
