/** Enough to read handwriting on a whole page; a phone's camera makes four times as many. */
const LONG_SIDE = 2000;

/** The size in which a picture is sent. */
export function sentSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
