import { useSending, useWritten } from '@sreda/editor';
import type { ForumPost, UploadedFile } from '@sreda/ui';
import { useState } from 'react';
import { excerptOf } from './excerpt.js';
import { useRefresh } from './use-act.js';

interface Written {
  readonly text: string;
  /** The post that it answers. */
  readonly answers: ForumPost['answers'];
  readonly files: readonly UploadedFile[];
}
const NOTHING: Written = { text: '', answers: null, files: [] };

interface Sent {
  readonly text: string;
  readonly answersId: string | null;
  readonly fileIds: string[];
  readonly sendId: string | undefined;
}

/** The post that one writes below a topic, from its first letter until it is sent. `place` is where its draft is kept; `post` answers the id of the post. */
export function useReply(place: string, post: (written: Sent) => Promise<string | undefined>, onSent?: (postId: string) => void) {
  const refresh = useRefresh();
  const { value, sendId, keptAt, write, drop } = useWritten<Written>(`forum.reply.${place}`, NOTHING);
  /** How often it was asked for in this visit: then the editor takes the focus. */
  const [asked, setAsked] = useState(0);
  const ask = (): void => setAsked((times) => times + 1);
  // A photo says something without a word.
  const isEmpty = value.text === '' && value.files.length === 0;
  const sending = useSending({
    whole: !isEmpty,
    send: async () => {
      const fileIds = value.files.map(({ id }) => id);
      const postId = await post({ text: value.text, answersId: value.answers?.id ?? null, fileIds, sendId });
      close();
      await refresh();
      if (postId !== undefined) onSent?.(postId);
    },
  });
  const close = (): void => {
    drop();
    setAsked(0);
    sending.reset();
  };
  return {
    ...value,
    keptAt,
    isEmpty,
    busy: sending.busy,
    onUploading: sending.onUploading,
    error: sending.error,
    asked,
    open: asked > 0 || !isEmpty,
    begin: ask,
    /** Begins or goes on as an answer to the post, with what is quoted of it at the end. */
    answer: (post: ForumPost, quote = ''): void => {
      ask();
      write({
        text: value.text + quote,
        answers: { id: post.id, authorName: post.author?.name ?? null, excerpt: excerptOf(post.text ?? '') },
      });
    },
    write,
    /** Lets go what is written; answers how to have it again. */
    drop: (): (() => void) => {
      close();
      return () => write(value);
    },
    onSubmit: sending.onSubmit,
  };
}
export type Reply = ReturnType<typeof useReply>;
