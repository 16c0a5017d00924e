import { wordSet } from './quantity-tokens.js';
import type { Token } from './quantity-tokens.js';

/** Words that no number counts. */
const FUNCTION_WORDS: ReadonlySet<string> = wordSet(
  'the a an and or but to in on at for by with from of was were is has had have when while as after before ' +
    'until that which who it he she they we his her its their this there because where than under during ' +
    'through only be are will would did does also season dan atau tetapi namun yang di ke dari pada untuk oleh ' +
    'dengan adalah ini itu saat ketika setelah sebelum hingga sampai lalu silam mendatang tentang sebagai ' +
    'dalam akan telah sudah tidak belum karena bahwa juga ia dia mereka kami kita seperti agar maka melalui ' +
    'menjadi antara secara bagi terhadap atas serta sementara sedangkan dimana guna bersama naik turun ' +
    'mencapai sebesar masih hanya memang bukan tersebut tepatnya kepada menurut tanpa jika bila apabila selama ' +
    'sejak antar per ketimbang daripada yakni yaitu ialah merupakan berlangsung digelar',
);

/** True for a lower-case word that digits before it may count: "2000 orang", but not "2000 dan". */
export function isCounted(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && !FUNCTION_WORDS.has(token.lower);
}
