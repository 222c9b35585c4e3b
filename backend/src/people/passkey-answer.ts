import { z } from 'zod';

const text = z.string().max(20_000);
const common = {
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};
const REGISTRATION = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(7)
      .default([]),
  }),
});
const SIGN_IN = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});

export type RegistrationAnswer = z.infer<typeof REGISTRATION>;
export type SignInAnswer = z.infer<typeof SIGN_IN>;

/** What a browser's key answered, as JSON; nothing when it is not such an answer. */
export const registrationAnswer = (json: string) => read(REGISTRATION, json);
export const signInAnswer = (json: string) => read(SIGN_IN, json);

function read<T>(schema: z.ZodType<T>, json: string): { answer: T; challenge: string } | undefined {
  try {
    const answer = schema.parse(JSON.parse(json));
    const { clientDataJSON } = (answer as { response: { clientDataJSON: string } }).response;
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    return typeof said.challenge === 'string' ? { answer, challenge: said.challenge } : undefined;
  } catch {
    return undefined;
  }
}
