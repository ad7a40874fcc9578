import { ErrorState } from '@sreda/ui';
import { Component, type ReactNode } from 'react';

/** The last net: what a page throws while it is drawn. "Try again" draws it anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="s-page">
        <ErrorState error={this.state.error} retry={() => this.setState({ error: undefined })} />
      </main>
    );
  }
}
