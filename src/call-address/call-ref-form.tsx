import { ArrowRight } from 'lucide-react';
import { type ClipboardEvent, type FormEvent, useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { callPath } from '../call/call-path.ts';
import { idFault, recogniseCall } from '../call/recognise.ts';
import type { CallRef } from '../call/types.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';

type Ids = Required<CallRef>;

const fields = [
  { name: 'userId', label: m.ref_user, isOptional: false },
  { name: 'taskId', label: m.ref_task, isOptional: false },
  { name: 'recordId', label: m.ref_record, isOptional: false },
  { name: 'subUserId', label: m.ref_sub_user, isOptional: true },
] as const;

const faultWords = { empty: m.ref_empty, characters: m.ref_characters };

interface CallRefFormProps {
  initial?: Partial<CallRef>;
  /** Called instead of opening, when the ids are those of the page already. */
  onUnchanged?: () => void;
}

/** A call's ids, to be typed or pasted and opened. A whole address pasted into any field fills all. */
export function CallRefForm({ initial = {}, onUnchanged }: CallRefFormProps) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [ids, setIds] = useState<Ids>({
    userId: '',
    taskId: '',
    recordId: '',
    subUserId: '',
    ...initial,
  });
  const [isChecked, setChecked] = useState(false);
  const faults = fields.map(({ name, isOptional }) =>
    isOptional && ids[name] === '' ? null : idFault(ids[name]),
  );

  const onPaste = (event: ClipboardEvent) => {
    const found = recogniseCall(event.clipboardData.getData('text'));
    if (!found) return;
    event.preventDefault();
    const { form: _, ...pasted } = found;
    setIds({ ...ids, subUserId: '', ...pasted });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const faulty = fields.findIndex((_, index) => faults[index]);
    if (faulty >= 0) {
      event.currentTarget.querySelectorAll('input')[faulty]?.focus();
      return;
    }
    const { subUserId, ...rest } = ids;
    const path = callPath(subUserId ? ids : rest);
    if (onUnchanged && path === pathname + search) onUnchanged();
    else void navigate(path);
  };
  return (
    <form onSubmit={onSubmit} onPaste={onPaste} noValidate className="space-y-3">
      {fields.map(({ name, label }, index) => (
        <IdField
          key={name}
          label={label()}
          value={ids[name]}
          fault={isChecked || ids[name] !== '' ? (faults[index] ?? null) : null}
          onChange={(value) => setIds({ ...ids, [name]: value.trim() })}
        />
      ))}
      <Button type="submit" primary>
        {m.open_call()}
        <ArrowRight size={14} aria-hidden />
      </Button>
    </form>
  );
}

interface IdFieldProps {
  label: string;
  value: string;
  fault: 'empty' | 'characters' | null;
  onChange(value: string): void;
}

function IdField({ label, value, fault, onChange }: IdFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        className="h-9 w-full rounded-md border border-edge bg-surface px-2.5 font-mono text-sm max-[359px]:text-xs aria-invalid:border-danger"
      />
      {fault && (
        <p id={`${id}-fault`} className="mt-1 text-xs text-danger">
          {faultWords[fault]()}
        </p>
      )}
    </div>
  );
}
