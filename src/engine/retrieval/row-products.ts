/** As much of WebAssembly as is used; Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Record<string, unknown> };
};

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** `row-products.wat`, assembled; a test holds the two together. */
export const rowProductsWasm =
  'AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAQcVAgZtZW1vcnkCAAhwcm9kdWN0cwAACqkBAaYBAgJ/AnsCQANAIAFFDQEgACACaiEFIAMhBv0MAAAAAAAAAAAAAAAAAAAAACEHA0AgAP0ABAAhCCAHIAj9hwEgBv0ABAD9ugH9rgEhByAHIAj9iAEgBv0ABBD9ugH9rgEhByAAQRBqIQAgBkEgaiEGIAAgBUkNAAsgBCAH/RsAIAf9GwFqIAf9GwIgB/0bA2pqNgIAIARBBGohBCABQQFrIQEMAAsLCw==';

const pageBytes = 65_536;
/** Bytes that one step of the loop takes. */
const stepBytes = 16;
const largestByte = 127;
const largestShort = 32_767;
/** What the first byte of a value leaves out is at most half of a step: the second byte divides a step into so many parts. */
const partsOfStep = 254;

const assembled = new WebAssembly.Module(Uint8Array.from(atob(rowProductsWasm), (letter) => letter.charCodeAt(0)));

/** The bytes of all rows, one row after another, each `width` bytes long; what is beyond its dimensions stays 0. */
export interface RowBytes {
  /** Each value in steps of its row, rounded. */
  readonly coarse: Int8Array;
  /** What rounding left out, in parts of a step. */
  readonly fine: Int8Array;
  readonly steps: Float32Array;
}

/** Rows of floats, kept in two bytes a value, the first of them where a loop of SIMD instructions can run over it. */
export interface RowProducts {
  readonly rows: number;
  readonly dimensions: number;
  /** Throws a RangeError where the values are not as many as dimensions, or one is not finite. */
  set(row: number, values: Float32Array): void;
  /** Takes over `count` rows, one after another, of others of the same dimensions. */
  copy(row: number, from: RowProducts, fromRow: number, count: number): void;
  /** The values of a row, as near as two bytes keep them: each off by at most step / 508. */
  valuesOf(row: number): Float32Array;
  /** Dot product of each row with `query`, nearly: see `deviation`. */
  products(query: Float32Array): Float32Array;
  /** Dot product of one row with `query` by both bytes: for unit vectors of hundreds of dimensions right to about 0.000002. */
  product(row: number, query: Float32Array): number;
  /**
   * Standard deviation of the difference of `products` from the exact product, for a query of length 1. A first byte is off by at most
   * half of its row's step, as likely one way as the other, so the sum over many dimensions is off by little more than the step's √(1/12).
   */
  deviation(): number;
  /** What there is to keep; who fills it in anew, instead of `set`, fills in all of it. */
  readonly bytes: RowBytes;
}

/**
 * So many rows of 0. A scan reads a byte a dimension from memory, a quarter of what floats need, and is bound by that; a query is kept
 * in two bytes a dimension.
 */
export function createRowProducts(rows: number, dimensions: number): RowProducts {
  const width = Math.ceil(dimensions / stepBytes) * stepBytes;
  const queryAt = 0;
  const rowsAt = 2 * width;
  const outAt = rowsAt + rows * width;
  const { exports } = new WebAssembly.Instance(assembled);
  const memory = exports['memory'] as WasmMemory;
  const run = exports['products'] as (from: number, rows: number, width: number, query: number, to: number) => void;
  memory.grow(Math.max(0, Math.ceil((outAt + 4 * rows) / pageBytes) - 1));

  const coarse = new Int8Array(memory.buffer, rowsAt, rows * width);
  const fine = new Int8Array(rows * width);
  const steps = new Float32Array(rows);
  const shorts = new Int16Array(memory.buffer, queryAt, width);
  const out = new Int32Array(memory.buffer, outAt, rows);

  return {
    rows,
    dimensions,
    bytes: { coarse, fine, steps },
    set: (row, values) => {
      if (values.length !== dimensions) {
        throw new RangeError(`${String(values.length)} values are not ${String(dimensions)} dimensions`);
      }
      const largest = largestOf(values);
      if (!Number.isFinite(largest)) throw new RangeError('a vector holds a value that is not finite');
      const step = Math.fround(largest / largestByte);
      steps[row] = step;
      for (let at = 0; at < dimensions; at += 1) {
        const inSteps = step === 0 ? 0 : (values[at] ?? 0) / step;
        const rounded = Math.max(-largestByte, Math.min(largestByte, Math.round(inSteps)));
        coarse[row * width + at] = rounded;
        fine[row * width + at] = Math.round((inSteps - rounded) * partsOfStep);
      }
    },
    copy: (row, { bytes }, fromRow, count) => {
      coarse.set(bytes.coarse.subarray(fromRow * width, (fromRow + count) * width), row * width);
      fine.set(bytes.fine.subarray(fromRow * width, (fromRow + count) * width), row * width);
      steps.set(bytes.steps.subarray(fromRow, fromRow + count), row);
    },
    valuesOf: (row) => {
      const values = new Float32Array(dimensions);
      for (let at = 0; at < dimensions; at += 1) {
        const place = row * width + at;
        values[at] = ((coarse[place] ?? 0) + (fine[place] ?? 0) / partsOfStep) * (steps[row] ?? 0);
      }
      return values;
    },
    deviation: () => {
      let widestStep = 0;
      for (const step of steps) widestStep = Math.max(widestStep, step);
      return widestStep / Math.sqrt(12);
    },
    products: (query) => {
      const step = largestOf(query) / largestShort;
      for (let at = 0; at < dimensions; at += 1) shorts[at] = step === 0 ? 0 : Math.round((query[at] ?? 0) / step);
      run(rowsAt, rows, width, queryAt, outAt);
      const products = new Float32Array(rows);
      for (let row = 0; row < rows; row += 1) products[row] = (out[row] ?? 0) * (steps[row] ?? 0) * step;
      return products;
    },
    product: (row, query) => {
      let first = 0;
      let second = 0;
      for (let at = 0; at < dimensions; at += 1) {
        const value = query[at] ?? 0;
        first += (coarse[row * width + at] ?? 0) * value;
        second += (fine[row * width + at] ?? 0) * value;
      }
      return Math.fround((first + second / partsOfStep) * (steps[row] ?? 0));
    },
  };
}

function largestOf(values: Float32Array): number {
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    // Not a number is larger than anything here: it must not be overlooked.
    if (!(size <= largest)) largest = size;
    if (Number.isNaN(largest)) return largest;
  }
  return largest;
}
