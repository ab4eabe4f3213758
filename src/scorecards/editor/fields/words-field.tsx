import { clsx } from 'clsx';
import type { Language, LocalText } from '../../../contract/scorecard.ts';
import { m } from '../../../messages/index.ts';
import { useEditor } from '../editor-context.ts';
import { controlClass, FieldFrame, useControl } from './field-frame.tsx';

const languageWords: Record<Language, () => string> = {
  'zh-CN': m.language_chinese,
  en: m.language_english,
};

interface WordsFieldProps {
  path: string;
  label: string;
  value: LocalText;
  /** More than a line may be needed. */
  isLong?: boolean;
  className?: string;
  onChange(words: LocalText): void;
}

/** Words of the scorecard, in each of its languages. */
export function WordsField({ path, label, value, className, ...rest }: WordsFieldProps) {
  if (typeof value === 'string') {
    return <OneLanguage {...{ path, label, value, className, ...rest }} />;
  }
  const languages: Language[] = ['zh-CN', 'en'];
  return (
    <div className={clsx('grid gap-2 sm:grid-cols-2', className)}>
      {languages.map((language) => (
        <OneLanguage
          key={language}
          path={`${path}.${language}`}
          label={m.in_language({ label, language: languageWords[language]() })}
          language={language}
          value={value[language]}
          isLong={rest.isLong ?? false}
          onChange={(words) => rest.onChange({ ...value, [language]: words })}
        />
      ))}
    </div>
  );
}

interface OneLanguageProps {
  path: string;
  label: string;
  value: string;
  language?: Language;
  isLong?: boolean | undefined;
  className?: string | undefined;
  onChange(words: string): void;
}

function OneLanguage(props: OneLanguageProps) {
  const { path, label, value, language, isLong = false, className, onChange } = props;
  const control = {
    ...useControl(path),
    value,
    lang: language,
    maxLength: 500,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <FieldFrame path={path} label={label} className={className}>
      {isLong ? (
        <textarea rows={2} {...control} className={clsx(controlClass, 'h-auto py-1')} />
      ) : (
        <input type="text" {...control} className={controlClass} />
      )}
    </FieldFrame>
  );
}

/** No words, in the languages of the scorecard. */
export function useNoWords(): LocalText {
  return useEditor().isInBoth ? { 'zh-CN': '', en: '' } : '';
}
