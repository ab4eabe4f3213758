import { Bot, Headset, type LucideIcon, User } from 'lucide-react';
import type { Speaker } from '../../call/types.ts';
import { m } from '../../messages/index.ts';

interface SpeakerLook {
  icon: LucideIcon;
  name(): string;
  textClass: string;
  bubbleClass: string;
}

/** How each speaker looks, everywhere on the page. */
export const speakers: Readonly<Record<Speaker, SpeakerLook>> = {
  robot: {
    icon: Bot,
    name: m.speaker_robot,
    textClass: 'text-robot',
    bubbleClass: 'bg-robot-soft',
  },
  customer: {
    icon: User,
    name: m.speaker_customer,
    textClass: 'text-customer',
    bubbleClass: 'bg-customer-soft',
  },
  agent: {
    icon: Headset,
    name: m.speaker_agent,
    textClass: 'text-agent',
    bubbleClass: 'bg-agent-soft',
  },
};
