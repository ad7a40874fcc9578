import { type FormEvent, useState } from 'react';

/**
 * Sends what is written: one thing at a time, and nothing while something is missing or, with `onUploading`, still on its way. What the server refuses is
 * kept as `error`. `How` is what the buttons of the form differ in; the form itself sends without it.
 */
export function useSending<How = never>({ whole, send: work }: { whole: boolean; send: (how?: How) => Promise<unknown> }) {
  const [tried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isUploading, onUploading] = useState(false);
  const busy = isSending || isUploading;
  const [error, setError] = useState<unknown>();
  const send = async (how?: How): Promise<void> => {
    setTried(true);
    setError(undefined);
    if (!whole || busy) return;
    setSending(true);
    try {
      await work(how);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return {
    /** What is missing is said once somebody has tried to send. */
    tried,
    busy,
    onUploading,
    error,
    send,
    onSubmit: (event: FormEvent): void => {
      event.preventDefault();
      void send();
    },
    /** As if nobody had tried. */
    reset: (): void => {
      setTried(false);
      setError(undefined);
    },
  };
}
