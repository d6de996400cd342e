// Writing a concept down: its terms in both languages, their status, and what else is known of it.
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  conceptKinds,
  partsOfSpeech,
  type ConceptInput,
  type StoredConcept,
} from '../../shared/model/term.js';
import { isComposing } from '../commands/commandKeys.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { Select } from '../ui/Select.js';
import { TextField } from '../ui/TextField.js';
import { conceptWords } from './conceptWords.js';
import { TermFields } from './TermFields.js';
import { useConceptForm, type ConceptFormState } from './useConceptForm.js';
import './terms.css';

interface ConceptFormProps {
  /** What the fields show first. */
  readonly start: ConceptInput;
  /** What is typed and not saved is kept under this name. */
  readonly draftKey: string;
  /** It was typed before and not saved. */
  readonly isDraft?: boolean;
  /** In a pane beside a list, or under a row. */
  readonly layout: 'side' | 'row';
  readonly title: string;
  /** The field with this term gets the keyboard, else the first. */
  readonly focusOn?: string;
  /** Domains in use. */
  readonly domains: readonly string[];
  readonly onSaved: (concept: StoredConcept) => void;
  /** Closed without saving; `typed`: what was typed, null: nothing. */
  readonly onClose: (typed: ConceptInput | null) => void;
}

/** Enter saves, in the note Ctrl Enter; Esc closes. Mounted anew for another concept. */
export function ConceptForm(props: ConceptFormProps): ReactNode {
  const { start, isDraft = false, draftKey, layout, title, focusOn = '', domains, onSaved, onClose } = props;
  const { t } = useTranslation();
  const form = useConceptForm(start, { isDraft, place: draftKey }, onSaved);
  const element = useRef<HTMLFormElement>(null);
  const { input, change } = form;
  useFirstField(element, focusOn);
  useFocusAfterConflict(element, form.theirs !== null);
  const close = (): void => {
    const typed = form.isDirty ? form.input : null;
    form.giveUp();
    onClose(typed);
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (!form.isSaving && form.theirs === null) void form.save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  // Before a button takes Enter for itself.
  const onEnter = (event: KeyboardEvent): void => {
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSent || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  return (
    <form
      ref={element}
      className={`term-form is-${layout}`}
      aria-label={title}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onEnter}
    >
      {layout === 'side' && <h2>{title}</h2>}
      <FormTrouble form={form} />
      <div className="term-sides">
        {(['chinese', 'english'] as const).map((side) => (
          <TermFields
            key={side}
            side={side}
            terms={input[side]}
            onChange={(terms) => change({ [side]: terms })}
          />
        ))}
      </div>
      <OtherFields input={input} change={change} domains={domains} />
      <div className="buttons">
        <Button type="submit" kind="primary" size={layout === 'row' ? 'small' : 'normal'}>
          <span>{t('ui.save')}</span>
          <Kbd>Enter</Kbd>
        </Button>
        <Button size={layout === 'row' ? 'small' : 'normal'} onPress={close}>
          <span>{t('ui.cancel')}</span>
          <Kbd>Esc</Kbd>
        </Button>
        {layout === 'row' && <span className="quiet">{title}</span>}
      </div>
    </form>
  );
}

/** The field with a term, else the first. */
function useFirstField(form: { readonly current: HTMLFormElement | null }, term: string): void {
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('.term-field input') ?? [])];
    const field = (term === '' ? undefined : fields.find(({ value }) => value === term)) ?? fields[0];
    field?.focus();
    field?.select();
    // Once, when the form opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}

/** The buttons of a conflict go with it: on with the fields. */
function useFocusAfterConflict(
  form: { readonly current: HTMLFormElement | null },
  isConflict: boolean,
): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isConflict)
      form.current?.querySelector<HTMLInputElement>('.term-field input')?.focus();
    was.current = isConflict;
  }, [form, isConflict]);
}

function OtherFields({
  input,
  change,
  domains,
}: Pick<ConceptFormState, 'input' | 'change'> & { readonly domains: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const listId = useId();
  return (
    <div className="term-others">
      <div className="field-block">
        <span className="field-label">{t('terms.form.kind')}</span>
        <Select
          label={t('terms.form.kind')}
          value={input.kind}
          choices={conceptKinds.map((value) => ({ value, label: t(`terms.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className="field-block">
        <span className="field-label">{t('terms.form.part')}</span>
        <Select
          label={t('terms.form.part')}
          value={input.partOfSpeech}
          choices={partsOfSpeech.map((value) => ({ value, label: t(`terms.part.${value}`) }))}
          onChange={(partOfSpeech) => change({ partOfSpeech })}
        />
      </div>
      <label className="field-block">
        <span className="field-label">{t('terms.form.domain')}</span>
        <span className="field">
          <input
            list={listId}
            value={input.domain}
            onChange={(event) => change({ domain: event.currentTarget.value })}
          />
        </span>
        <datalist id={listId}>
          {domains.map((domain) => (
            <option key={domain} value={domain}>
              {domain}
            </option>
          ))}
        </datalist>
      </label>
      <div className="term-note">
        <TextField
          label={t('terms.form.note')}
          isMultiline
          value={input.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </div>
  );
}

/** Why it was not saved; when somebody else was faster, what they made of it and what can be done. */
function FormTrouble({ form }: { readonly form: ConceptFormState }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { failure, theirs } = form;
  if (failure === null) return null;
  return (
    <div className="term-trouble" role="alert">
      <p>
        <Icon name="warning" size="small" /> {failureText(failure)}
      </p>
      {theirs && (
        <>
          <p className="selectable">{t('terms.conflict.now', { words: conceptWords(t, theirs) })}</p>
          <div className="buttons">
            <Button size="small" onPress={form.putTogether}>
              {t('terms.conflict.together')}
            </Button>
            <Button size="small" onPress={() => void form.keepMine()}>
              {t('terms.conflict.mine')}
            </Button>
            <Button size="small" onPress={form.takeTheirs}>
              {t('terms.conflict.theirs')}
            </Button>
          </div>
        </>
      )}
      {failure.code === 'terms.conceptGone' && <p>{t('terms.conflict.gone')}</p>}
    </div>
  );
}
