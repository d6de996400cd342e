// Commands in the window: registering handlers, running commands by name, and the one key listener.
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { commandOf, type CommandId } from '../../shared/commands.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { isComposing, isInTextField, mayAct, writtenKey } from './commandKeys.js';
import {
  CommandRegistry,
  type CommandHandler,
  type CommandHandlers,
  type CommandStatus,
} from './commandRegistry.js';

export type { CommandHandler, CommandHandlers };

const RegistryContext = createContext<CommandRegistry | null>(null);
const LayerContext = createContext(0);

/** True on macOS, where ⌘ stands for Ctrl. */
export const isMac = /^Mac/i.test(navigator.platform);

function useRegistry(): CommandRegistry {
  const registry = use(RegistryContext);
  if (registry === null) throw new Error('CommandProvider is missing');
  return registry;
}

/** Makes commands available below it and listens to the keyboard. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry());
  return (
    <RegistryContext value={registry}>
      <KeyListener />
      {children}
    </RegistryContext>
  );
}

function KeyListener(): null {
  const registry = useRegistry();
  const run = useRunCommand();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const key = writtenKey(event, isMac);
      if (key === null || !mayAct(key, event.target)) return;
      const command = registry.commandOfKey(key);
      if (command === null || (command.isNative === true && isLeftToField(event.target, command.id))) return;
      event.preventDefault();
      event.stopPropagation();
      run(command.id);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [registry, run]);
  return null;
}

// Cut, copy, paste and select all are always the browser's; undo and redo only in plain fields (the article's
// editor is contenteditable, and its undo goes across segments).
function isLeftToField(target: EventTarget | null, id: CommandId): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return true;
  return isInTextField(target) && target instanceof Element && target.closest('input, textarea') !== null;
}

/** Registers what these commands do while the calling component is mounted. */
export function useCommandHandlers(handlers: CommandHandlers): void {
  const registry = useRegistry();
  const layer = use(LayerContext);
  const registration = useRef<ReturnType<CommandRegistry['register']> | null>(null);
  useLayoutEffect(() => {
    const made = registry.register(layer);
    registration.current = made;
    return () => {
      registration.current = null;
      made.remove();
    };
  }, [registry, layer]);
  const shown = useRef('');
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
    const next = JSON.stringify(
      Object.entries(handlers).map(([id, handler]) => [id, handler?.refusal ?? null, handler?.isOn ?? null]),
    );
    if (
      next === shown.current &&
      registration.current !== null &&
      registered.current === registration.current
    )
      return;
    shown.current = next;
    registered.current = registration.current;
    registration.current?.set(lateBound(latest));
  });
  const registered = useRef<ReturnType<CommandRegistry['register']> | null>(null);
}

// Handlers change with every render; what is registered looks up the latest when it runs.
function lateBound(latest: { readonly current: CommandHandlers }): CommandHandlers {
  const entries = Object.entries(latest.current) as [CommandId, CommandHandler | undefined][];
  return Object.fromEntries(
    entries.flatMap(([id, handler]) =>
      handler === undefined
        ? []
        : [
            [
              id,
              {
                ...handler,
                run: () => latest.current[id]?.run(),
                onRefused: handler.onRefused && (() => latest.current[id]?.onRefused?.()),
              },
            ],
          ],
    ),
  );
}

/** Runs a command by name; one that is refused, or that nobody can do here, says why in the status bar. */
export function useRunCommand(): (id: CommandId) => void {
  const registry = useRegistry();
  const say = useStatusMessage();
  const { t } = useTranslation();
  return useCallback(
    (id) => {
      const handler = registry.handlerOf(id);
      if (handler === null) say(t('command.refusal.notHere'));
      else if (handler.refusal && handler.onRefused) handler.onRefused();
      else if (handler.refusal) say(handler.refusal);
      else handler.run();
    },
    [registry, say, t],
  );
}

/** What to show of a command here and now. */
export function useCommandStatus(id: CommandId): CommandStatus {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, () => registry.statusOf(id));
}

/** For menus and the palette: looks statuses up at the time of the call. */
export function useCommandLookup(): (id: CommandId) => CommandStatus {
  const registry = useRegistry();
  return useCallback((id) => registry.statusOf(id), [registry]);
}

/** Everything inside has the keyboard to itself while mounted: a dialog, the palette, a sheet. */
export function CommandLayer({ children }: { readonly children: ReactNode }) {
  const registry = use(RegistryContext);
  const layer = use(LayerContext) + 1;
  // Closed together with what is seen of it: after a passive effect the next key, pressed at once, would reach nobody.
  useLayoutEffect(() => registry?.openLayer(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Name, first key and further words of a command in the interface language. */
export function useCommandText(id: CommandId): { readonly name: string; readonly key: string | null } {
  const { t } = useTranslation();
  return useMemo(() => ({ name: t(`command.${id}`), key: commandOf(id).keys[0] ?? null }), [t, id]);
}
