import { maskNumbersIn } from '../../call/phone-number.ts';
import { m } from '../../messages/index.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { PhoneNumber } from '../words/phone-number.tsx';
import type { Field } from './fields.ts';

interface FieldGroupProps {
  title?: string;
  fields: Field[];
}

/** Labelled values under a title; what is absent is said so. */
export function FieldGroup({ title, fields }: FieldGroupProps) {
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0">
      {title && <h2 className="mb-1.5 text-xs font-semibold text-muted">{title}</h2>}
      <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 text-sm">
        {fields.map((field) => (
          <div key={field.source + field.label} className="contents">
            <dt className="py-0.5 text-muted">{field.label}</dt>
            <dd className="min-w-0 py-0.5">
              <FieldValue field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FieldValue({ field: { value, source, isNumber } }: { field: Field }) {
  if (value === null) return <span className="text-muted">{m.absent()}</span>;
  if (isNumber) {
    return <PhoneNumber number={value} />;
  }
  return (
    <CopyValue value={value} source={maskNumbersIn(source)} copiedLabel={m.copied()}>
      {maskNumbersIn(value)}
    </CopyValue>
  );
}
