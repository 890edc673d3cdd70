/** What every page gains with JavaScript. Without it pages are complete. */
import { addColorSchemeSwitch } from './color-scheme.ts';
import { addCopyButtons } from './copy-address.ts';
import { addKeepButtons } from './keep-buttons.ts';
import { followKeys } from './keys.ts';

addColorSchemeSwitch();
addCopyButtons();
addKeepButtons();
followKeys();
