import type { Icon } from './button.js';
import './file-button.css';

/** A button that opens the choice of files, or the camera. */
export function FileButton({
  icon: Glyph,
  label,
  busy,
  camera,
  accept,
  onFiles,
}: {
  icon: Icon;
  label: string;
  busy: boolean;
  /** The camera itself, where the device has one. */
  camera?: boolean;
  /** Extensions and media types, as the attribute has them. */
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  return (
    <label className="s-button s-file-button" data-kind="quiet" aria-busy={busy}>
      <Glyph size="1.25rem" stroke={1.75} aria-hidden />
      {label}
      <input
        className="visually-hidden"
        type="file"
        disabled={busy}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          onFiles(files);
        }}
        {...(camera ? { accept: 'image/*', capture: 'environment' as const } : { accept, multiple: true })}
      />
    </label>
  );
}
