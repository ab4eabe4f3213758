import type { Script } from '../call/script.ts';
import type { CallDetails } from './call-details.ts';
import { camelKeys } from './camel-keys.ts';

/** The task's script: its settings, and its main flow in `priority` order. */
export function toScript({ info, utterances }: CallDetails): Script {
  const settings = info.task?.group;
  return {
    settings: settings ? camelKeys(settings) : null,
    utterances: utterances
      .filter((node) => node !== null)
      .map((node) => camelKeys(node))
      .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0)),
  };
}

/** The script's words for the classes of its nodes, by the class's code. */
export function classNames({ utterances }: CallDetails): Map<string, string> {
  return new Map(
    utterances.flatMap((node) =>
      node?.word_class && node.word_class_str
        ? [[node.word_class, node.word_class_str] as const]
        : [],
    ),
  );
}
