/** A visit's life (c.5): who waits is decided on once; who is inside leaves with the slip. */
export const visitStates = ['waiting', 'inside', 'left', 'refused', 'handed-over'] as const;

export const categories = [
  'guest',
  'delivery',
  'contractor',
  'unknown',
  'seller',
  'official',
  'media',
  'buyer',
  'other',
] as const;

/** Papers a visitor may show; none of them is kept, no number is written down. */
export const documents = [
  'id-card',
  'driving-licence',
  'passport',
  'work-card',
  'business-card',
  'other',
] as const;

/** What the person to be visited said on the phone. */
export const answers = ['expected', 'not-expected', 'no-answer'] as const;

/** Officials and journalists are received when the superior agrees (VIS-11), everyone else when the host does. */
export const asksSuperior = (category: (typeof categories)[number]): boolean =>
  category === 'official' || category === 'media';
