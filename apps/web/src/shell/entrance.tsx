import type { ReactNode } from 'react';
import { InsecureBar } from './insecure-bar.js';
import { Logo } from './logo.js';
import { OfflineBar } from './offline-bar.js';
import { ViewButton } from './view-button.js';
import './shell.css';

/** The frame of pages before sign-in: the name of the product and how it looks, nothing else. */
export function Entrance({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <>
      <header className="s-top">
        <Logo />
        <ViewButton />
      </header>
      <InsecureBar />
      <OfflineBar />
      <main className="s-entrance" data-wide={wide ? '' : undefined}>
        {children}
      </main>
    </>
  );
}
