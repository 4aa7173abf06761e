import { z } from 'zod';
import { command, query, roles } from './procedure.ts';
import { Day, Instant, line, Secret } from './text.ts';

export const StaffId = z.uuid().brand<'StaffId'>();
export const RoleName = z.enum(roles);

const Member = z.strictObject({
  id: StaffId,
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  active: z.boolean(),
  lockedOut: z.boolean(),
  mustChangeSecret: z.boolean(),
  lastSignInAt: Instant.nullable(),
  /** CSH-09: since when she is trained to take money; `null` where nobody wrote it down. */
  trainedOn: Day.nullable(),
});

/** The person at the counter, as every screen and slip names her. */
export const SignedIn = z.strictObject({
  id: StaffId,
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  mustChangeSecret: z.boolean(),
});

const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,31}$/);
const someRoles = z.array(RoleName).min(1).max(roles.length);
const everyone = roles;

export const staff = {
  /** The names on the sign-in screen. */
  roster: query({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ id: StaffId, login: z.string(), name: z.string(), lockedOut: z.boolean() }),
    ),
  }),
  /** Who works here and in which posts: whose word a clerk may ask for. */
  colleagues: query({
    roles: everyone,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: StaffId, name: z.string(), roles: z.array(RoleName) })),
  }),
  /** Proves a person by PIN or password. Wrong ones are counted, slowed down and, at ten, locked out. */
  signIn: command({
    roles: 'anyone',
    input: z.strictObject({ staffId: StaffId, secret: Secret }),
    output: SignedIn,
    errors: ['staff/unknown', 'staff/wrong-secret', 'staff/wait', 'staff/locked-out'],
    topics: ['staff'],
    secret: ['secret'],
  }),
  /** The clerk leaves the counter. */
  signOut: command({
    roles: everyone,
    input: z.strictObject({}),
    output: z.strictObject({}),
    topics: ['staff'],
  }),
  /** Locks the screen; what was typed stays. */
  lock: command({
    roles: everyone,
    input: z.strictObject({ why: z.enum(['asked', 'idle']) }),
    output: z.strictObject({}),
  }),
  list: query({
    roles: ['supervisor', 'manager', 'admin'],
    input: z.strictObject({}),
    output: z.array(Member),
  }),
  add: command({
    roles: ['admin'],
    input: z.strictObject({ login, name: line(40), roles: someRoles, secret: Secret }),
    output: z.strictObject({ id: StaffId }),
    errors: ['staff/login-taken', 'staff/secret-weak'],
    topics: ['staff'],
    secret: ['secret'],
  }),
  /** Corrects a person's name, roles or whether she works here; the last active admin stays one. */
  change: command({
    roles: ['admin'],
    input: z.strictObject({ id: StaffId, name: line(40), roles: someRoles, active: z.boolean() }),
    output: z.strictObject({}),
    errors: ['staff/unknown', 'staff/last-admin'],
    topics: ['staff'],
  }),
  /**
   * CSH-09: somebody passed the training to take money, or that was written down by mistake. Where the office keeps this
   * record, nobody without it has the drawer.
   */
  noteTraining: command({
    roles: ['supervisor', 'manager', 'admin'],
    input: z.strictObject({ id: StaffId, trainedOn: Day.nullable() }),
    output: z.strictObject({}),
    errors: ['staff/unknown', 'staff/trained-ahead'],
    topics: ['staff'],
  }),
  /** One's own PIN or password, proved with the old one. */
  changeSecret: command({
    roles: everyone,
    input: z.strictObject({ oldSecret: Secret, newSecret: Secret }),
    output: z.strictObject({}),
    errors: [
      'staff/wrong-secret',
      'staff/wait',
      'staff/locked-out',
      'staff/secret-weak',
      'staff/secret-same',
    ],
    topics: ['staff'],
    secret: ['oldSecret', 'newSecret'],
  }),
  /** A new first PIN for someone who forgot hers; also lifts a lock-out. She must change it at her next sign-in. */
  resetSecret: command({
    roles: ['admin'],
    input: z.strictObject({ id: StaffId, secret: Secret }),
    output: z.strictObject({}),
    errors: ['staff/unknown', 'staff/secret-weak'],
    topics: ['staff'],
    secret: ['secret'],
  }),
  /** The printed recovery code lets an admin set a new password when nobody can sign in any more. The code serves once. */
  recover: command({
    roles: 'anyone',
    input: z.strictObject({
      login,
      recoveryCode: z.string().min(1).max(64),
      secret: Secret,
      newRecoveryCode: z.string().min(20).max(64),
    }),
    output: z.strictObject({ id: StaffId }),
    errors: ['staff/unknown', 'staff/recovery-wrong', 'staff/wait', 'staff/locked-out', 'staff/secret-weak'],
    topics: ['staff'],
    secret: ['recoveryCode', 'secret', 'newRecoveryCode'],
  }),
};
