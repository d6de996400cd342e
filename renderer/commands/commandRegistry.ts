// Who can run which command at the moment: components register handlers while they are mounted, the latest wins.
// Open dialogs make a layer of their own; commands below it wait until it closes.
import { commands, type Command, type CommandId } from '../../shared/commands.js';

/** What a command does here and now. */
export interface CommandHandler {
  readonly run: () => void;
  /** A sentence: the command stays visible but is refused, and this says why. */
  readonly refusal?: string | null;
  /** Says why where the person looks; left out: the status bar says it. */
  readonly onRefused?: () => void;
  /** For a command that is on or off. */
  readonly isOn?: boolean;
}
export type CommandHandlers = Partial<Readonly<Record<CommandId, CommandHandler>>>;

/** What menus, buttons and the palette show of a command. */
export interface CommandStatus {
  readonly isAvailable: boolean;
  readonly refusal: string | null;
  readonly isOn: boolean | null;
}

interface Registration {
  readonly layer: number;
  handlers: CommandHandlers;
}

const nothing: CommandStatus = { isAvailable: false, refusal: null, isOn: null };

/** The registrations of one window. */
export class CommandRegistry {
  readonly #registrations: Registration[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #statuses = new Map<CommandId, CommandStatus>();
  readonly #layers: number[] = [];

  /** Adds handlers on a layer (0: the window); the answer changes or removes them. */
  register(layer: number): { set: (handlers: CommandHandlers) => void; remove: () => void } {
    const registration: Registration = { layer, handlers: {} };
    this.#registrations.push(registration);
    return {
      set: (handlers) => {
        registration.handlers = handlers;
        this.#changed();
      },
      remove: () => {
        this.#registrations.splice(this.#registrations.indexOf(registration), 1);
        this.#changed();
      },
    };
  }

  /** Opens a layer above the present ones; the answer closes it. */
  openLayer(layer: number): () => void {
    this.#layers.push(layer);
    return () => {
      this.#layers.splice(this.#layers.indexOf(layer), 1);
    };
  }

  get #topLayer(): number {
    return Math.max(0, ...this.#layers);
  }

  /** The handler in charge, on whatever layer it stands; null: nobody can do it here. */
  handlerOf(id: CommandId): CommandHandler | null {
    return this.#registrationOf(id, 0)?.handlers[id] ?? null;
  }

  #registrationOf(id: CommandId, lowestLayer: number): Registration | null {
    return (
      this.#registrations.findLast(
        ({ layer, handlers }) => layer >= lowestLayer && handlers[id] !== undefined,
      ) ?? null
    );
  }

  /**
   * The command a key means now: of those with that key and a handler on the topmost layer the latest registered
   * wins, one that is refused only if no other would run. Some keys act above dialogs too.
   */
  commandOfKey(key: string): Command | null {
    const found = commands
      .filter((command) => command.keys.includes(key))
      .map((command) => ({ command, by: this.#registrationOf(command.id, this.#lowestLayer(command.id)) }))
      .filter((candidate) => candidate.by !== null)
      .sort((a, b) => this.#rank(b.command.id, b.by) - this.#rank(a.command.id, a.by));
    return found[0]?.command ?? null;
  }

  #rank(id: CommandId, by: Registration | null): number {
    if (by === null) return -1;
    const isRefused = (by.handlers[id]?.refusal ?? null) !== null;
    return this.#registrations.indexOf(by) + (isRefused ? 0 : this.#registrations.length);
  }

  #lowestLayer(id: CommandId): number {
    return id.startsWith('view.text') || id === 'app.quit' || id === 'app.close' ? 0 : this.#topLayer;
  }

  /** What is shown of a command; the same object until it changes. */
  statusOf(id: CommandId): CommandStatus {
    const handler = this.handlerOf(id);
    const next: CommandStatus =
      handler === null
        ? nothing
        : { isAvailable: true, refusal: handler.refusal ?? null, isOn: handler.isOn ?? null };
    const last = this.#statuses.get(id);
    if (
      last &&
      last.isAvailable === next.isAvailable &&
      last.refusal === next.refusal &&
      last.isOn === next.isOn
    )
      return last;
    this.#statuses.set(id, next);
    return next;
  }

  /** Calls back when any status may have changed, until the answer is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
