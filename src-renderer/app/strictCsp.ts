import { z } from 'zod';

/** zod would probe `new Function`, which the page's policy refuses: this stands before every schema. */
z.config({ jitless: true });
