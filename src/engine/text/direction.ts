import type { Language, Span } from '../types.js';

/** Opposites along which a claim can be turned round. Words of one axis and the other sign contradict each other. */
export type DirectionAxis =
  | 'change'
  | 'size'
  | 'count'
  | 'height'
  | 'time'
  | 'point'
  | 'outcome'
  | 'flow'
  | 'access'
  | 'age'
  | 'worth'
  | 'speed'
  | 'stance'
  | 'trade';

/** A word that says which of two ways something goes. */
export interface Direction extends Span {
  readonly axis: DirectionAxis;
  readonly sign: 1 | -1;
  /** The word of the same language and form that says the other way. */
  readonly opposite: string;
}

type Pairs = Readonly<Record<Language, Readonly<Partial<Record<DirectionAxis, string>>>>>;

/** "up/down" word forms that replace each other in a sentence; the first way of each axis is positive. */
const pairs: Pairs = {
  id: {
    change: `naik/turun menaik/menurun meningkat/menurun menaikkan/menurunkan meningkatkan/menurunkan kenaikan/penurunan
      peningkatan/penurunan dinaikkan/diturunkan ditingkatkan/diturunkan tumbuh/menyusut pertumbuhan/penyusutan
      bertambah/berkurang menambah/mengurangi penambahan/pengurangan ditambah/dikurangi melonjak/merosot lonjakan/kemerosotan
      menguat/melemah memperkuat/memperlemah penguatan/pelemahan diperkuat/dilemahkan membaik/memburuk memperbaiki/memperburuk naiknya/turunnya
      meningkatnya/menurunnya bertambahnya/berkurangnya melesat/anjlok bangkit/jatuh terdongkrak/tergerus mempercepat/memperlambat percepatan/perlambatan`,
    size: `besar/kecil terbesar/terkecil lebar/sempit luas/sempit membesar/mengecil memperbesar/memperkecil raksasa/mungil panjang/pendek terpanjang/terpendek`,
    count: `banyak/sedikit terbanyak/tersedikit mayoritas/minoritas kelebihan/kekurangan sebanyak-banyaknya/sesedikit-sedikitnya semua/sebagian`,
    height: `tinggi/rendah tertinggi/terendah atas/bawah teratas/terbawah meninggi/merendah`,
    time: `sebelum/sesudah sebelum/setelah sebelum/seusai`,
    point: `awal/akhir pagi/malam dimulai/berakhir`,
    outcome: `menang/kalah memenangkan/kalah kemenangan/kekalahan berhasil/gagal untung/rugi keuntungan/kerugian surplus/defisit lolos/tersingkir
      sukses/gagal menguntungkan/merugikan keberhasilan/kegagalan`,
    flow: `masuk/keluar datang/pergi memasuki/meninggalkan`,
    access: `buka/tutup membuka/menutup dibuka/ditutup mengizinkan/melarang diizinkan/dilarang pembukaan/penutupan menyetujui/menolak disetujui/ditolak
      menerima/menolak diterima/ditolak persetujuan/penolakan membolehkan/melarang`,
    age: `tua/muda tertua/termuda baru/lama terbaru/terlama`,
    worth: `mahal/murah termahal/termurah baik/buruk terbaik/terburuk kuat/lemah terkuat/terlemah kaya/miskin terkaya/termiskin positif/negatif`,
    speed: `cepat/lambat tercepat/terlambat`,
    stance: `mendukung/menentang setuju/menolak pro/kontra membantu/menghambat mudah/sulit aman/berbahaya benar/salah`,
    trade: `ekspor/impor mengekspor/mengimpor membeli/menjual pembelian/penjualan pembeli/penjual`,
  },
  en: {
    change: `rise/fall rises/falls rose/fell risen/fallen rising/falling increase/decrease increases/decreases increased/decreased
      increasing/decreasing grow/shrink grows/shrinks grew/shrank growing/shrinking growth/decline climb/drop climbed/dropped climbs/drops 
      raise/lower raised/lowered raising/lowering  expand/contract expanded/contracted expansion/contraction strengthen/weaken
      strengthened/weakened strengthens/weakens improve/worsen improved/worsened improves/worsens soared/plunged jumped/slumped rose/declined rose/dropped
      boost/cut boosted/cut accelerate/slow accelerated/slowed advance/retreat`,
    size: `large/small larger/smaller largest/smallest big/small bigger/smaller biggest/smallest long/short longer/shorter longest/shortest wide/narrow`,
    count: `more/less more/fewer most/least most/fewest many/few majority/minority all/some excess/shortage`,
    height: `high/low higher/lower highest/lowest above/below top/bottom tall/short taller/shorter tallest/shortest`,
    time: `before/after prior/subsequent`,
    point: `earliest/latest early/late start/end started/ended begins/ends morning/night`,
    outcome: `win/lose wins/loses won/lost winning/losing victory/defeat success/failure succeeded/failed profit/loss profits/losses surplus/deficit gain/loss
      profitable/unprofitable`,
    flow: `enter/leave entered/left arrive/depart arrived/departed inflow/outflow inflows/outflows come/go in/out`,
    access: `open/close opens/closes opened/closed allow/ban allowed/banned allows/bans permit/prohibit permitted/prohibited approve/reject approved/rejected
      accept/reject accepted/rejected accepts/rejects legal/illegal`,
    age: `old/young older/younger oldest/youngest new/old newer/older newest/oldest`,
    worth: `expensive/cheap good/bad better/worse best/worst strong/weak stronger/weaker strongest/weakest rich/poor richer/poorer richest/poorest
      positive/negative`,
    speed: `fast/slow faster/slower fastest/slowest quick/slow quickly/slowly`,
    stance: `support/oppose supports/opposes supported/opposed supporting/opposing agree/disagree agreed/disagreed for/against help/hinder easy/difficult easy/hard
      safe/dangerous true/false right/wrong`,
    trade: `export/import exports/imports exported/imported exporter/importer buy/sell buys/sells bought/sold buyer/seller purchase/sale`,
  },
};

interface Entry {
  readonly axis: DirectionAxis;
  readonly sign: 1 | -1;
  readonly opposite: string;
}

/** Words whose other uses are far more common than their direction. */
const tooVague: ReadonlySet<string> = new Set(
  'in out for go come all some semua sebagian cut new baru lama'.split(' '),
);

const tables: Readonly<Record<Language, ReadonlyMap<string, Entry>>> = { id: tableOf('id'), en: tableOf('en') };

function tableOf(language: Language): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  for (const [axis, words] of Object.entries(pairs[language]) as [DirectionAxis, string][]) {
    for (const pair of words.trim().split(/\s+/u)) {
      const [up = '', down = ''] = pair.split('/');
      if (!table.has(up) && !tooVague.has(up)) table.set(up, { axis, sign: 1, opposite: down });
      if (!table.has(down) && !tooVague.has(down)) table.set(down, { axis, sign: -1, opposite: up });
    }
  }
  return table;
}

/** Words of direction in a text, in order. "more than" and "di bawah" before a number belong to the number, not here. */
export function findDirections(text: string, language: Language): Direction[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)).flatMap(({ 0: surface, index }) => {
    const entries = surface.split('-');
    let start = index;
    return entries.flatMap((part) => {
      const at = start;
      start += part.length + 1;
      const entry = tables[language].get(part.toLowerCase());
      const end = at + part.length;
      if (entry === undefined || boundsNumber(text, at, end)) return [];
      return [{ ...entry, start: at, end }];
    });
  });
}

function boundsNumber(text: string, start: number, end: number): boolean {
  return (
    /^\s+(?:than|dari(?:pada)?)?\s*(?:US|Rp|S|A)?[$€£]?\s?\d/iu.test(text.slice(end, end + 20)) &&
    /^(?:more|less|fewer|above|below|atas|bawah)$/iu.test(text.slice(start, end))
  );
}
