import type { ReactNode } from 'react';
import { m } from '../../messages/index.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { PersonalNumber } from '../words/personal-number.tsx';
import { useMaskedText } from '../words/reveal.ts';
import { type Field, type FieldSet, sourceOf } from './fields.ts';

/**
 * Labelled values under titles. What has no known meaning, and what the platform left empty, is
 * folded away at the end.
 */
export function FieldSets({ sets }: { sets: readonly FieldSet[] }) {
  const all = sets.flatMap(({ fields }) => fields);
  const technical = all.filter(({ isTechnical, value }) => isTechnical && value !== null);
  const empty = all.filter(({ value }) => value === null);
  return (
    <>
      {sets.map(({ title, fields, isFolded = false }) => {
        const shown = fields.filter(({ isTechnical, value }) => !isTechnical && value !== null);
        const Frame = isFolded ? Fold : Group;
        return (
          <Frame key={title} title={title} fields={shown}>
            <Rows fields={shown} />
          </Frame>
        );
      })}
      <Fold title={m.fields_technical()} fields={technical}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5">
          {technical.map((field) => (
            <TechnicalRow key={field.path + field.label} field={field} />
          ))}
        </dl>
      </Fold>
      <Fold title={m.fields_empty()} fields={empty}>
        <p className="text-muted">{empty.map(({ label }) => label).join(m.list_comma())}</p>
      </Fold>
    </>
  );
}

function Rows({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 text-sm">
      {fields.map((field) => (
        <div key={field.path + field.label} className="contents">
          <dt className="py-0.5 text-muted">{field.label}</dt>
          <dd className="min-w-0 py-0.5">
            <FieldValue field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValue({ field }: { field: Field }) {
  const masked = useMaskedText();
  const value = field.value ?? '';
  if (field.isNumber) return <PersonalNumber number={value} />;
  return (
    <CopyValue value={value} source={masked(sourceOf(field))} copiedLabel={m.copied()}>
      {masked(value)}
    </CopyValue>
  );
}

interface FrameProps {
  title: string | null;
  /** Without any, nothing is shown. */
  fields: readonly Field[];
  children: ReactNode;
}

function Group({ title, fields, children }: FrameProps) {
  if (fields.length === 0) return null;
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0">
      {title && <h2 className="mb-1.5 text-xs font-semibold text-muted">{title}</h2>}
      {children}
    </section>
  );
}

function Fold({ title, fields, children }: FrameProps) {
  if (fields.length === 0) return null;
  return (
    <details className="border-b border-line px-4 py-2 text-sm last:border-b-0">
      <summary className="min-h-6 text-xs font-semibold text-muted">
        {m.fold_count({ title: title ?? '', count: fields.length })}
      </summary>
      <div className="pt-1 pb-1.5">{children}</div>
    </details>
  );
}

/** A field by its raw name, without the path, and its raw value. */
function TechnicalRow({ field }: { field: Field }) {
  const masked = useMaskedText();
  const value = field.raw ?? field.value ?? '';
  return (
    <>
      <dt className="max-w-44 font-mono text-xs wrap-anywhere text-muted">
        {field.path.slice(field.path.lastIndexOf('.') + 1)}
      </dt>
      <dd className="min-w-0 text-xs">
        <CopyValue value={value} source={`${field.label} · ${field.path}`} copiedLabel={m.copied()}>
          {masked(value)}
        </CopyValue>
      </dd>
    </>
  );
}
