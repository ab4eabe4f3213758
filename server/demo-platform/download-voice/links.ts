import { createHmac, timingSafeEqual } from 'node:crypto';

/** How the platform answers for a clip. */
export type ClipBehaviour = 'fine' | 'refused' | 'expired' | 'slow' | 'not-audio' | 'garbage';

/** What a link stands for; `place` tells links apart that lead to the same speech. */
export interface ClipGrant {
  speech: string;
  behaviour: ClipBehaviour;
  place: string;
}

/** Makes the links of an answer, and reads their keys again. */
export interface ClipLinks {
  link(grant: ClipGrant): string;
  read(key: string): ClipGrant | undefined;
}

const signatureLength = 32;

/** Links below `baseUrl`; their keys are opaque, and only a holder of `secret` can make them. */
export function createClipLinks(baseUrl: string, secret: string): ClipLinks {
  function sign(text: string): Buffer {
    return createHmac('sha256', secret).update(text).digest();
  }

  function open(key: string): string | undefined {
    const bytes = Buffer.from(key, 'base64url');
    const text = bytes.subarray(signatureLength).toString('utf8');
    const signed = bytes.length > signatureLength;
    const genuine = signed && timingSafeEqual(sign(text), bytes.subarray(0, signatureLength));
    return genuine ? text : undefined;
  }

  return {
    link({ speech, behaviour, place }) {
      const text = `${speech} ${behaviour} ${place}`;
      const key = Buffer.concat([sign(text), Buffer.from(text)]).toString('base64url');
      return `${baseUrl}/download-voice?key=${key}`;
    },
    read(key) {
      const [speech, behaviour, place] = open(key)?.split(' ') ?? [];
      if (!speech || !behaviour || !place) return undefined;
      return { speech, behaviour: behaviour as ClipBehaviour, place };
    },
  };
}
