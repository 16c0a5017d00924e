import { onTestFinished } from 'vitest';
import { openSqlitePreferences } from '../../../src/adapters/store/sqlite-preferences.js';
import type { Preferences } from '../../../src/preferences/preferences.js';
import { tempFolder } from '../../helpers/temp-folder.js';

/** A store that is closed with the test, in a folder of its own unless one is given. */
export function openStore(folder: string = tempFolder()): Preferences {
  const preferences = openSqlitePreferences({ folder });
  onTestFinished(() => preferences.close());
  return preferences;
}
