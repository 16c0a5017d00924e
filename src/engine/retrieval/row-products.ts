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

const assembled = new WebAssembly.Module(Uint8Array.from(atob(rowProductsWasm), (letter) => letter.charCodeAt(0)));

/** Rows of floats, kept as bytes where a loop of SIMD instructions can run over them. */
export interface RowProducts {
  readonly rows: number;
  /** Dot product of each row with `query`, nearly: see `deviation`. */
  products(query: Float32Array): Float32Array;
  /**
   * Standard deviation of the difference from the exact product, for a query of length 1. A value of a row is off by at most half of
   * its row's step, as likely one way as the other, so the sum over many dimensions is off by little more than the step's √(1/12).
   */
  readonly deviation: number;
}

/**
 * Copies `rows` rows of `dimensions` floats once, as one byte each with a scale for each row; a query is kept in two bytes a
 * dimension. A scan is bound by reading a byte a dimension from memory: a quarter of what floats need.
 */
export function createRowProducts(values: Float32Array, dimensions: number): RowProducts {
  const rows = dimensions === 0 ? 0 : values.length / dimensions;
  const width = Math.ceil(dimensions / stepBytes) * stepBytes;
  const queryAt = 0;
  const rowsAt = 2 * width;
  const outAt = rowsAt + rows * width;
  const { exports } = new WebAssembly.Instance(assembled);
  const memory = exports['memory'] as WasmMemory;
  const run = exports['products'] as (from: number, rows: number, width: number, query: number, to: number) => void;
  memory.grow(Math.max(0, Math.ceil((outAt + 4 * rows) / pageBytes) - 1));

  const bytes = new Int8Array(memory.buffer, rowsAt, rows * width);
  const steps = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * dimensions;
    const step = largestOf(values, from, from + dimensions) / largestByte;
    steps[row] = step;
    if (step === 0) continue;
    const scale = 1 / step;
    for (let at = 0; at < dimensions; at += 1) bytes[row * width + at] = Math.round((values[from + at] ?? 0) * scale);
  }
  const shorts = new Int16Array(memory.buffer, queryAt, width);
  const out = new Int32Array(memory.buffer, outAt, rows);
  let widestStep = 0;
  for (const step of steps) widestStep = Math.max(widestStep, step);

  return {
    rows,
    deviation: widestStep / Math.sqrt(12),
    products: (query) => {
      const step = largestOf(query, 0, dimensions) / largestShort;
      for (let at = 0; at < dimensions; at += 1) shorts[at] = step === 0 ? 0 : Math.round((query[at] ?? 0) / step);
      run(rowsAt, rows, width, queryAt, outAt);
      const products = new Float32Array(rows);
      for (let row = 0; row < rows; row += 1) products[row] = (out[row] ?? 0) * (steps[row] ?? 0) * step;
      return products;
    },
  };
}

function largestOf(values: Float32Array, from: number, to: number): number {
  let largest = 0;
  for (let at = from; at < to; at += 1) largest = Math.max(largest, Math.abs(values[at] ?? 0));
  return largest;
}
