import { Component, type ReactNode } from 'react';
import { ScreenDefect } from './ScreenDefect.tsx';

/** Shows a defect of a screen in words instead of a blank window. */
export class ScreenGuard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <ScreenDefect error={this.state.error} />;
  }
}
