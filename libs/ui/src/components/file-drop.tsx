import { useState } from 'react';
import { IconFileUpload } from './icons.js';
import './file-drop.css';

/** A large place to choose a file or to drop one. */
export function FileDrop({ label, help, accept, onFile }: { label: string; help: string; accept?: string; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      className="s-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <IconFileUpload size="2rem" stroke={1.5} aria-hidden />
      <b>{label}</b>
      <span className="muted small">{help}</span>
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
