// A field for what people say to each other: an @ offers the people of the workspace below it. While an input method
// composes, the keys are its own.
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/person.js';
import { isComposing } from '../../commands/commandKeys.js';
import { Avatar } from '../../ui/Avatar.js';
import { useSession } from '../../ui/SessionProvider.js';
import { mentionable, mentionQuery, withMention, type MentionQuery } from './mentionQuery.js';
import './comments.css';

interface MentionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  /** A sentence below the field. */
  readonly error?: string | null;
  readonly isLabelHidden?: boolean;
  /** One line high until more is written. */
  readonly isLow?: boolean;
  readonly isFocusedFirst?: boolean;
}

interface Offer {
  readonly query: MentionQuery;
  readonly people: readonly Person[];
}

/** Up and Down choose a person, Enter or Tab puts the name in, Esc closes the list. */
export function MentionField(props: MentionFieldProps): ReactNode {
  const { label, value, onChange, placeholder, error, isLabelHidden, isLow, isFocusedFirst } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { offer, at, choose, insert, watch, onKeyDown } = useMentions(area, value, onChange);
  return (
    <AriaTextField
      className="field-block"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      aria-label={isLabelHidden ? label : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      // Only where a form has just been opened by the user.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isFocusedFirst}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <TextArea
        ref={area}
        className={['area', isLow ? 'is-low' : '', error ? 'wrong' : ''].filter(Boolean).join(' ')}
        rows={isLow ? 1 : undefined}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-controls={offer ? id : undefined}
        aria-activedescendant={offer ? `${id}-${at}` : undefined}
        onSelect={watch}
        onKeyDown={onKeyDown}
      />
      {offer && <MentionList id={id} offer={offer} at={at} onChoose={choose} onInsert={insert} />}
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </AriaTextField>
  );
}

function useMentions(
  area: { readonly current: HTMLTextAreaElement | null },
  value: string,
  onChange: (value: string) => void,
) {
  const { session } = useSession();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    area.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [area, value]);
  const query = caret === null ? null : mentionQuery(value, caret);
  const people =
    query === null || query.start === closedAt ? [] : mentionable(session.workspace.people, query);
  const offer: Offer | null = query && people.length > 0 ? { query, people } : null;
  const chosen = Math.min(at, people.length - 1);
  const insert = (person: Person): void => {
    if (!offer) return;
    const next = withMention(value, offer.query, person.name);
    wanted.current = next.caret;
    setAt(0);
    onChange(next.body);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!offer || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const person = offer.people[chosen];
    if (event.key === 'ArrowDown') setAt((chosen + 1) % people.length);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + people.length) % people.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && person) insert(person);
    else if (event.key === 'Escape') setClosedAt(offer.query.start);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const watch = (): void => {
    const field = area.current;
    setCaret(field && field.selectionStart === field.selectionEnd ? field.selectionStart : null);
    if (field && mentionQuery(field.value, field.selectionStart) === null) setClosedAt(null);
  };
  return { offer, at: chosen, choose: setAt, insert, watch, onKeyDown };
}

function MentionList({
  id,
  offer,
  at,
  onChoose,
  onInsert,
}: {
  readonly id: string;
  readonly offer: Offer;
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly onInsert: (person: Person) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div id={id} className="mention-list" role="listbox" aria-label={t('review.comment.people')}>
      {offer.people.map((person, i) => (
        // The keyboard stays in the field, which names the chosen option.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={person.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === at}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => onChoose(i)}
          onClick={() => onInsert(person)}
        >
          <Avatar name={person.name} hue={person.hue} isFull />
          <span className="quiet">{person.roles.map((role) => t(`role.person.${role}`)).join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}
