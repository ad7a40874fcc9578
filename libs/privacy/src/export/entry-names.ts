/** Names that every file system takes. A leading dot would hide the file, or leave the folder. */
const safe = (segment: string): string => segment.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^[. ]+|[. ]+$/g, '_') || '_';

/**
 * Names files of an archive: `<package>/<path>.json`, each once. A provider need not begin its paths with its own id, and may use a path twice.
 */
export class EntryNames {
  // File systems of some visitors do not tell А from а.
  private readonly taken = new Set<string>();

  next(packageId: string, path: readonly string[]): string {
    const own = path[0] === packageId && path.length > 1 ? path.slice(1) : path;
    const name = [packageId, ...own].map(safe).join('/');
    for (let n = 1; ; n++) {
      const candidate = `${name}${n === 1 ? '' : ` ${n}`}.json`;
      if (this.taken.has(candidate.toLowerCase())) continue;
      this.taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}
