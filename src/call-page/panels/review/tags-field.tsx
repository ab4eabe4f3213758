import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { m } from '../../../messages/index.ts';

const mostTags = 20;
const longestTag = 50;

/** The tags of a note: Enter or a comma adds one, Backspace in the empty field removes the last. */
export function TagsField({ tags, onChange }: { tags: string[]; onChange(tags: string[]): void }) {
  const [text, setText] = useState('');
  const add = () => {
    const tag = text.trim();
    setText('');
    if (tag !== '' && !tags.includes(tag) && tags.length < mostTags) onChange([...tags, tag]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (['Enter', ',', '，'].includes(event.key)) {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '') {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      {tags.map((tag) => (
        <span key={tag} className="flex items-center rounded-full bg-sunken ps-2">
          {tag}
          <button
            type="button"
            aria-label={m.tag_remove({ tag })}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
            className="grid size-6 place-items-center rounded-full text-muted hover:text-ink pointer-coarse:size-11"
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <input
        aria-label={m.tag_add()}
        placeholder={m.tag_add()}
        value={text}
        maxLength={longestTag}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
        className="min-h-6 min-w-20 flex-1 rounded bg-transparent px-1 pointer-coarse:min-h-11"
      />
    </div>
  );
}
