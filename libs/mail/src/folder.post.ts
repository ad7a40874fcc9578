import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { compose } from './compose.js';
import type { Message, Post } from './message.js';
import type { Sender } from './sender.js';

const SUFFIX = '.eml';

/** Without a mail server messages are files that mail programs open; only the owner of the data folder may read them. */
export class FolderPost implements Post {
  readonly done = 'kept';
  private readonly transport = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly sender: Sender,
  ) {}

  async deliver(message: Message): Promise<void> {
    const { message: content } = await this.transport.sendMail(compose(message, this.sender));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${message.id}${SUFFIX}`);
    await writeFile(`${file}.new`, content as Buffer, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  close(): void {
    this.transport.close();
  }

  /** Ids of the messages that have a file here. */
  static async kept(folder: string): Promise<string[]> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
  }

  static async remove(folder: string, id: string): Promise<void> {
    await rm(path.join(folder, `${id}${SUFFIX}`), { force: true });
  }
}
