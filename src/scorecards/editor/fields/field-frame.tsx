import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { issueWords } from '../../issue-words.ts';
import { fieldId, useIssue } from '../editor-context.ts';

/** How a control of a field looks. */
export const controlClass =
  'h-8 w-full rounded-md border border-edge bg-surface px-2 text-sm aria-invalid:border-danger pointer-coarse:h-11';

interface FieldFrameProps {
  path: string;
  label: string;
  className?: string | undefined;
  /** What is wrong, where the field itself knows it. */
  fault?: string | undefined;
  children: ReactNode;
}

/** A field with its label above it, and what is wrong with it below. */
export function FieldFrame({ path, label, className, fault, children }: FieldFrameProps) {
  const issue = useIssue(path);
  const said = fault ?? (issue && issueWords(issue));
  return (
    <div className={clsx('min-w-0', className)}>
      <label htmlFor={fieldId(path)} className="mb-0.5 block text-xs text-muted">
        {label}
      </label>
      {children}
      {said !== undefined && (
        <p id={`${fieldId(path)}-issue`} className="mt-0.5 text-xs text-danger">
          {said}
        </p>
      )}
    </div>
  );
}

/** What the control of a field needs to be known by. */
export function useControl(path: string, fault?: string) {
  const isInvalid = useIssue(path) !== undefined || fault !== undefined;
  return {
    id: fieldId(path),
    ...(isInvalid && { 'aria-invalid': true, 'aria-describedby': `${fieldId(path)}-issue` }),
  };
}
