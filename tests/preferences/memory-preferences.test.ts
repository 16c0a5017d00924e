import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { testPreferences } from './contract.js';

testPreferences('in memory', createMemoryPreferences);
