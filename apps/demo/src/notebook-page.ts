import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 640];
const PAPER = 0;
const GRID = 1;
const INK = 2;
const PALETTE = Buffer.from([250, 250, 246, 196, 214, 236, 36, 52, 110]);
const CELL = 20;

/** A page of a squared notebook with a polyline drawn on it, as a PNG: what a pupil photographs. `points` are in squares from the top left corner. */
export function notebookPage(points: readonly (readonly [x: number, y: number])[]): Buffer {
  const dots = Buffer.alloc(WIDTH * HEIGHT, PAPER);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) if (x % CELL === 0 || y % CELL === 0) dots[y * WIDTH + x] = GRID;
  for (const [i, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[i] ?? [x, y];
    const steps = CELL * Math.max(Math.abs(x - fromX), Math.abs(y - fromY), 1);
    for (let step = 0; step <= steps; step++) {
      const at = (from: number, to: number) => Math.round((from + ((to - from) * step) / steps) * CELL);
      for (const dx of [0, 1]) for (const dy of [0, 1]) dots[(at(fromY, y) + dy) * WIDTH + at(fromX, x) + dx] = INK;
    }
  }
  const rows = Array.from({ length: HEIGHT }, (_, y) => Buffer.concat([Buffer.from([0]), dots.subarray(y * WIDTH, (y + 1) * WIDTH)]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a dot, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', PALETTE),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
