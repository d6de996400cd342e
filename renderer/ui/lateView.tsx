// Views whose code is not needed for the first picture of the window: it comes after, and once it is there they are drawn
// like any other. Not React.lazy, which would show its fallback for a moment even when the code is there.
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A view that draws nothing until its code is there. A failure to load it is thrown while drawing. */
export interface LateView<Props extends object> {
  (props: Props): ReactNode;
  /** Begins to load, once, and answers when the view is drawn at once; after a failure it tries anew. */
  readonly preload: () => Promise<void>;
}

/** A view out of the module that `load` imports. */
export function lateView<Props extends object>(load: () => Promise<ComponentType<Props>>): LateView<Props> {
  let View: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    loading ??= load().then(
      (loaded) => {
        View = loaded;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const Late = (props: Props): ReactNode => {
    const [failure, setFailure] = useState<unknown>(null);
    const [, redraw] = useState(View !== null);
    useEffect(() => {
      if (View !== null) return;
      preload().then(() => redraw(true), setFailure);
    }, []);
    if (failure !== null) throw failure;
    return View && <View {...props} />;
  };
  return Object.assign(Late, { preload });
}
