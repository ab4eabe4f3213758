import type { ClipBehaviour } from '../download-voice/links.ts';
import type { WireRow } from '../payload/wire.ts';

/** Who can be heard in the demo calls; each speaks with a voice of their own. */
export type Voice = 'robot' | 'robot-male' | 'woman' | 'man' | 'elder' | 'agent';

/** The audio format a call's clips are served in. */
export type SpeechFormat = 'mp3' | 'wav';

/** Which part of a script a node belongs to; only `flow` nodes are listed in `utterances[]`. */
type NodeKind = 'flow' | 'knowledge' | 'general';

/** One node of a robot's script, with the templates of its sentences in spoken order. */
export interface ScriptNode {
  name: string;
  kind: NodeKind;
  description: string;
  sentences: readonly string[];
  keyword?: string;
  expression?: string;
  /** Ms the robot waits for an answer after the prompt. */
  wait?: number;
  /** -1 deaf during the prompt, 0 listening, n deaf for the first n ms. */
  blockAsr?: number;
}

/** A robot's script (话术). */
export interface Script {
  groupId: number;
  name: string;
  threshold: number;
  nodes: readonly ScriptNode[];
}

/** How a sentence's clip behaves: as its link does, or with no link at all. */
export type ClipFault = ClipBehaviour | 'missing';

/** One row to be: what was heard, and what was said in answer. */
export interface Step {
  notify: string;
  /** What the customer said. */
  heard?: string;
  /** Whether a clip of what was heard exists; finished sentences have one unless told otherwise. */
  voiced?: boolean;
  /** The script node that answered. */
  node?: string;
  /** What a human agent answered. */
  agent?: readonly string[];
  /** How much of the prompt had played when the customer spoke over it, in ms. */
  bargeMs?: number;
  /** 1 while transferring, 2 after a failed transfer, 4 after a successful one. */
  bridge?: 1 | 2 | 4;
  /** The same sentence as the row before, told again: its `question_index` is not a new one. */
  repeats?: boolean;
  /** What is wrong with the clips; `extra` is a clip more than there are sentences. */
  faults?: { heard?: ClipFault; said?: readonly ClipFault[]; extra?: boolean };
  row?: Partial<WireRow>;
}

/** A call as it was spoken. */
export interface Dialogue {
  script: Script;
  variables: Readonly<Record<string, string>>;
  voices: { robot: Voice; customer: Voice; agent?: Voice };
  format: SpeechFormat;
  steps: readonly Step[];
}
