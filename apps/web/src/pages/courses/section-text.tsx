import { RichText } from '@sreda/ui';

/** A chunk of its own: most sections have no text, and the cleaner of texts is heavy. */
export default function SectionText({ html }: { html: string }) {
  return <RichText value={{ text: html, format: 'html' }} />;
}
